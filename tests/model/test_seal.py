from briefing.model.seal import UNSEALED, is_sealed, sealed

FILE = b"a text that quotes " + UNSEALED + b" as it may\n%" + UNSEALED + b"\nend"


def test_a_file_is_as_it_was_sealed() -> None:
    assert is_sealed(sealed(FILE))
    assert sealed(FILE) == sealed(FILE)


def test_any_change_breaks_the_seal() -> None:
    whole = sealed(FILE)
    for place in range(len(whole)):
        assert not is_sealed(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    assert not is_sealed(whole + b" ")
    assert not is_sealed(whole[:-1])


def test_a_file_without_a_seal_is_not_sealed() -> None:
    assert not is_sealed(b"")
    assert not is_sealed(b"briefing-seal:")
