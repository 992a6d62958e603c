import pytest

from briefing.reading.evidence.properties import author_of, title_of


@pytest.mark.parametrize(
    ("words", "title"),
    [
        *(
            ("Bridge closed", "Bridge closed"),
            ("  Bridge\nclosed ", "Bridge closed"),
            ("No. 10 is silent", "No. 10 is silent"),
            ("Fraud at Example.com", "Fraud at Example.com"),
        ),
        *(("Microsoft Word - bridge.doc", None), ("bridge.docx", None), ("untitled", None), ("Document 3", None)),
        *(
            ("Old bridge.JPEG", None),
            ("Document1", None),
            ("Word Document", None),
            ("---", None),
            ("", None),
            (None, None),
        ),
    ],
)
def test_a_title_is_what_somebody_gave_and_no_name_of_a_file(words, title):
    assert title_of(words) == title


@pytest.mark.parametrize(
    ("words", "author"),
    [
        *(("Ann Lee", "Ann Lee"), (" Ann\tLee ", "Ann Lee"), ("jsmith", None), ("python-docx", None)),
        *(("anonymous", None), (" ", None), (None, None)),
    ],
)
def test_an_author_is_a_name_of_two_words_and_no_log_in(words, author):
    assert author_of(words) == author
