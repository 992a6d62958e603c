"""What the command line prints: tables for people, JSON lines for programs, progress and problems."""
