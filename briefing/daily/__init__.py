"""One edition after the other, made for cron: quiet when all is well, one line for each problem."""
