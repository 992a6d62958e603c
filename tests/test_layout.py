"""The layout of the code: no imports in a circle, and a test file for each module that its name finds."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
CODE, TESTS = ROOT / "briefing", ROOT / "tests"


def has_logic(path):
    """Whether it defines a function or a method; a record without any has nothing to test."""
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(path.read_text("utf-8"))))


def is_tested(path):
    """Whether tests/<room>/test_<module>.py stands there; several files may share a module ("test_compare_laws.py")."""
    folder = TESTS / path.relative_to(CODE).parent
    if path.stem == "__init__":
        return True  # it only joins what its modules define
    return any(folder.glob(f"test_{path.stem}.py")) or any(folder.glob(f"test_{path.stem}_*.py"))


def without_tests():
    modules = (path for path in CODE.rglob("*.py") if not is_tested(path) and has_logic(path))
    return {path.relative_to(CODE).as_posix() for path in modules}


def test_each_module_with_logic_has_a_test_file_that_its_name_finds():
    assert without_tests() == set()


def test_no_imports_go_in_a_circle():
    graph = grimp.build_graph("briefing", exclude_type_checking_imports=True, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle
