"""A morning of articles, two of which are versions of one."""

import briefing

AS_OF = "2026-04-03T06:00+00:00"
STORY = (
    "A passenger ferry capsized off Marlo on Wednesday and killed at least 20 people. "
    "Fishing boats and a cutter of the coast guard pulled forty others from the water before noon.\n\n"
    "The harbor master said that fog had cut visibility during the night.\n\n"
    "The company suspended every sailing on the route until further notice."
)
LINES = [
    {"id": "old", "text": STORY, "published": "2026-04-01T10:00+00:00", "publisher": "The Post", "url": "https://post.example/ferry"},
    {"id": "new", "text": STORY.replace("at least 20", "at least 22"), "published": "2026-04-01T18:00+00:00",
     "publisher": "The Post", "url": "https://post.example/ferry"},
    {"id": "other", "text": "Two bakers were arrested in Tessin on Thursday, police said.", "published": "2026-04-02",
     "publisher": "The Herald"},
]  # fmt: skip


ONE = briefing.date_articles([briefing.Article.of("It rained.", id="one")])
"""One article, dated."""
