from briefing.reading.formats.mailwords import mail_words


def test_a_label_over_a_forwarded_mail_gives_one_thing():
    labels = [word for words in mail_words().forwarded.values() for word in words]
    assert {"from", "date"} <= mail_words().forwarded.keys()
    assert len(labels) == len(set(labels))
