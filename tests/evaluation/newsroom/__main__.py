"""`python -m tests.evaluation.newsroom`."""

from tests.evaluation.newsroom.command import main

raise SystemExit(main())
