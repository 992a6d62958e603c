import errno
import pickle
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from briefing.archive import parquet
from briefing.archive.parquet import DamagedFiles, files_with, read_file, read_rows, require_readable, to_parquet
from briefing.errors import BadData

SCHEMA = pa.schema([pa.field("key", pa.string()), pa.field("size", pa.int64())])
ROWS = pa.Table.from_pydict({"key": ["a", "b"], "size": [1, 2]}, schema=SCHEMA)


def test_the_same_rows_give_the_same_bytes_and_come_back(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(to_parquet(ROWS))
    assert to_parquet(ROWS) == to_parquet(pa.concat_tables([ROWS.slice(0, 1), ROWS.slice(1)]))
    assert read_file(tmp_path / "a.parquet").equals(ROWS)


def test_wide_rows_are_decoded_few_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_BYTES_IN_GROUP", 1)
    (tmp_path / "a.parquet").write_bytes(to_parquet(ROWS))
    assert pq.ParquetFile(tmp_path / "a.parquet").num_row_groups == 2


def test_the_files_in_which_a_row_fits(tmp_path: Path) -> None:
    paths = [tmp_path / "a.parquet", tmp_path / "b.parquet"]
    paths[0].write_bytes(to_parquet(ROWS))
    paths[1].write_bytes(to_parquet(ROWS.slice(1)))
    assert files_with(paths, SCHEMA, pc.field("size") == 1) == paths[:1]
    assert files_with(paths, SCHEMA, pc.field("size") == 3) == files_with([], SCHEMA, pc.field("size") == 1) == []


def test_no_files_hold_no_rows() -> None:
    assert read_rows([], SCHEMA, ["size"]).to_pylist() == []


def test_a_damaged_file_is_a_fault_of_the_data(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(to_parquet(ROWS)[:-9])
    for attempt in (lambda: read_file(path), lambda: read_rows([path], SCHEMA, ["size"])):
        with pytest.raises(BadData, match=r"a\.parquet"):
            attempt()


def test_of_many_files_each_that_is_damaged_is_named_in_a_line_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / f"{name}.parquet" for name in "abc"]
    for path in paths:
        path.write_bytes(to_parquet(ROWS))
    for path in paths[1:]:
        path.write_bytes(to_parquet(ROWS)[:-9])
    with pytest.raises(DamagedFiles) as caught:
        read_rows(paths, SCHEMA, ["size"])
    handed_over = pickle.loads(pickle.dumps(caught.value))
    for error in (caught.value, handed_over):
        assert [line.partition(" is damaged (")[0] for line in error.lines] == [str(path) for path in paths[1:]]
        assert all(line.endswith("; put back a copy, or make the archive anew") for line in error.lines)
        assert str(error) == error.lines[0]
    monkeypatch.setattr(parquet, "_MOST_NAMED", 1)
    assert handed_over.lines[1:] == ("and 1 more files of the archive",)


def test_what_is_cut_off_is_named_before_it_is_asked_for(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.parquet" for name in "abc"]
    for path, content in zip(paths, (to_parquet(ROWS), to_parquet(ROWS)[:-9], b""), strict=True):
        path.write_bytes(content)
    require_readable(paths[:1])
    with pytest.raises(DamagedFiles) as caught:
        require_readable(paths)
    assert [line.partition(" is damaged (")[0] for line in caught.value.lines] == [str(path) for path in paths[1:]]


def test_a_file_that_cannot_be_read_is_not_called_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(pq, "read_table", refused)
    with pytest.raises(DamagedFiles, match=r"a\.parquet cannot be read \(permission denied\); allow reading it"):
        read_file(tmp_path / "a.parquet")
