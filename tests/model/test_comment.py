import pytest

from briefing.model.comment import Comment


@pytest.mark.parametrize(
    ("words", "comment"),
    [
        ("A. Editor, 2026-03-31: Is this so?", Comment("A. Editor", "2026-03-31", "Is this so?")),
        ("Strele, H., 2026-03-31: Yes: it is", Comment("Strele, H.", "2026-03-31", "Yes: it is")),
        ("2026-03-31: Is this so?", Comment("", "2026-03-31", "Is this so?")),
        ("Is this so?", Comment("", "", "Is this so?")),
        ("A. Editor: Is this so?", Comment("", "", "A. Editor: Is this so?")),
        ("A. Editor, 2026-13-31: no day", Comment("", "", "A. Editor, 2026-13-31: no day")),
        ("see: page 4, 2026-03-31: there", Comment("", "", "see: page 4, 2026-03-31: there")),
    ],
)
def test_a_comment_is_read_from_its_words_and_gives_them_back(words: str, comment: Comment) -> None:
    assert Comment.of(words) == comment
    assert comment.words == words
