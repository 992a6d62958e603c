"""HTML pages for tests: an article's paragraphs with whatever a test puts around them."""

from briefing.reading import read

STORY = (
    "The town council of Osmere met on Friday and decided to close the old bridge, the mayor said after the session.",
    "Engineers had found cracks in two of its piers, and heavy trucks have been sent around by the coast road since.",
    "Work on a new bridge will not begin before the spring, according to the council, which has yet to find the money.",
)


def page(*, head="", before="", after="", paragraphs=STORY, lang="en"):
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>Bridge closed</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a></nav><main><article><h1>Bridge closed</h1>{before}\n{body}\n{after}</article>"
        "</main><footer><p>© 2015 The Post</p></footer></body></html>"
    )


def read_page(folder, markup, name="page.html"):
    path = folder / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    reading = read([path])
    assert not reading.skipped, reading.skipped
    return reading.articles[0]


def json_ld(text):
    return f'<script type="application/ld+json">{text}</script>'
