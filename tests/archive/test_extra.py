import pytest

from briefing.archive import extra
from briefing.errors import Unavailable


def test_who_has_not_installed_the_packages_reads_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    extra.require_for_filling(by_scheduler=True)
    monkeypatch.setattr(extra, "find_spec", lambda name: None if name != "pyarrow" else object())
    extra.require_for_asking()
    extra.require_for_filling(by_scheduler=False)
    with pytest.raises(Unavailable, match=r"need dask and distributed, .* pip install 'briefing\[archive\]'"):
        extra.require_for_filling(by_scheduler=True)
