"""Pages and feeds from the web, asked for only where the user named an address, carefully and within limits."""
