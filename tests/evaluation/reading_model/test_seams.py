"""Texts are glued where it is noted, and the head that is attached sums what both sides of a word say."""

from random import Random

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="only training writes networks")

from onnx import TensorProto, helper  # noqa: E402
from onnxruntime import InferenceSession  # noqa: E402

from reading_model import seams  # noqa: E402

LINES = (
    "Storm hits port",
    "Rain fell on Marlo all day.",
    "Boats of the port sank, police said.",
    "Nobody was hurt there.",
)


def made(count=200):
    random = Random(3)
    return [each for _ in range(count) if (each := seams.glued("\n".join(LINES), random))]


def test_a_line_is_glued_where_it_is_noted_and_nowhere_else():
    glued = [each for each in made() if each.places]
    assert 60 < len(glued) < 180
    for text, places in glued:
        for place in places:
            assert text[place - 1 : place + 1] in (" R", " B", " N")
            assert text[place - 2] not in ".\n"


def test_the_headline_never_stands_by_itself():
    assert all(each.text.splitlines()[0] != LINES[0] for each in made())
    assert any(each.text.startswith(f"{LINES[0]} Rain") for each in made())


def test_what_is_too_short_makes_no_text():
    assert seams.glued("Rain fell.\nBoats sank.", Random(1)) is None


def network():
    """A network of which the states are what it is given."""
    shape = ["windows", "length", 2]
    given = helper.make_tensor_value_info("given", TensorProto.FLOAT, shape)
    states = helper.make_tensor_value_info(seams.STATES, TensorProto.FLOAT, shape)
    node = helper.make_node("Identity", ["given"], [seams.STATES])
    graph = helper.make_graph([node], "small", [given], [states])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def test_the_head_says_how_much_a_token_ends_and_begins_a_line_and_is_replaced():
    model = network()
    seams.attach(model, np.array([9.0, 9.0, 9.0, 9.0, 9.0]))
    seams.attach(model, np.array([1.0, 2.0, 3.0, 4.0, 0.5]))
    onnx.checker.check_model(model, full_check=True)
    assert [output.name for output in model.graph.output] == [seams.STATES, seams.OUTPUT]
    session = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (found,) = session.run([seams.OUTPUT], {"given": np.array([[[1, 0], [0, 1]]], np.float32)})
    assert found[0].tolist() == [[1.0, 3.5], [2.0, 4.5]]
