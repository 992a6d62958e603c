"""Asking the network: within limits of time and size, politely, and only for what the user named."""
