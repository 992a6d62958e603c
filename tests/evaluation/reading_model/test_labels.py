"""Classes of sentences fall on the text that was read, and on no other."""

import json

import pytest

from reading_model import labels

TEXT = "Rebels fled on Monday. Shares fell."
ROW = {"file": "reports/a.jsonl", "id": "one", "sentences": "0-22N2 23-35B"}


@pytest.fixture
def gold(tmp_path):
    def holding(text):
        path = tmp_path / ROW["file"]
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"id": "one", "text": text}) + "\n", encoding="utf-8")
        return tmp_path

    return holding


@pytest.fixture
def kept(tmp_path, monkeypatch):
    def keep(*rows):
        path = tmp_path / "labels.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        monkeypatch.setattr(labels, "LABELS", path)

    return keep


def test_a_text_without_a_digest_gets_one_and_is_then_read(gold, kept):
    (row,) = labels.stamped([ROW], gold(TEXT))
    kept(row)
    (text,) = labels.labelled(gold(TEXT))
    assert [TEXT[each.start : each.end] for each in text.sentences] == ["Rebels fled on Monday.", "Shares fell."]
    assert [each.weight for each in text.sentences] == [2, 0]


@pytest.mark.parametrize("other", [TEXT.replace("Monday", "Sunday"), TEXT + " More."])
def test_another_text_is_refused_though_it_be_as_long(other, gold, kept):
    (row,) = labels.stamped([ROW], gold(TEXT))
    kept(row)
    with pytest.raises(SystemExit, match="one is another text"):
        labels.labelled(gold(other))
    with pytest.raises(SystemExit, match="one is another text"):
        labels.stamped([row], gold(other))


def test_a_text_without_a_digest_is_not_learned_from(gold, kept):
    kept(ROW)
    with pytest.raises(SystemExit, match="one is another text"):
        labels.labelled(gold(TEXT))


def test_an_article_that_the_gold_lacks_is_named(gold):
    with pytest.raises(SystemExit, match=r"not in the gold data: reports/a\.jsonl: two"):
        labels.stamped([ROW | {"id": "two"}], gold(TEXT))


def test_each_row_that_ships_says_which_text_it_is_of():
    rows = [json.loads(line) for line in labels.LABELS.read_text("utf-8").splitlines()]
    assert all(set(row) == {"file", "id", "digest", "sentences"} for row in rows)
    assert len({(row["file"], row["id"]) for row in rows}) == len(rows) == 627
