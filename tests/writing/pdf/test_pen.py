from tests.writing.example_brief import example
from tests.writing.pdf import reading as read

EXAMPLE = example()


def test_every_citation_leads_to_its_source(reader):
    sources = [page for page in range(len(reader.pages)) if "[7] Publisher not known" in read.words(reader.pages[page])]
    by_number = {}
    for _, number, place in read.citations(reader):
        by_number.setdefault(number, set()).add(place)
    assert sorted(by_number) == [source.number for source in EXAMPLE.sources]
    assert all(len(places) == 1 for places in by_number.values())
    places = [next(iter(by_number[number])) for number in sorted(by_number)]
    assert {page for page, _ in places} == set(sources)
    assert [top for _, top in places] == sorted((top for _, top in places), reverse=True)


def test_a_source_leads_to_its_url_and_nowhere_where_there_is_none(reader):
    urls = [read.uri(link) for page in reader.pages for link in read.links(page) if read.uri(link)]
    assert sorted(set(urls)) == sorted(source.url for source in EXAMPLE.sources if source.url)


def test_a_link_covers_its_words_within_the_page(reader):
    for page in reader.pages:
        for link in read.links(page):
            left, bottom, right, top = map(float, link["/Rect"])
            assert 0 < left < right < page.mediabox.width
            assert 0 < bottom < top < page.mediabox.height


def test_the_outline_names_sections_and_below_the_timeline_its_days(reader):
    found = read.outline(reader)
    assert [title for level, title in found if level == 0] == [
        f"{number}  {section.title}" for number, section in enumerate(EXAMPLE.sections, start=1)
    ]
    days = found[found.index((0, "3  Timeline")) + 1 : found.index((0, "4  Figures in dispute"))]
    assert {level for level, _ in days} == {1}
    assert (1, "Friday, 7 March 2025") in days
