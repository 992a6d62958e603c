"""A head loses its last columns; the others and the other heads come out to the last bit as before."""

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="only training writes networks")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402
from onnxruntime import InferenceSession  # noqa: E402

from reading_model.pruning import keep_first  # noqa: E402

WIDTH = 3


def network():
    """A body of one layer and two heads of three columns, of which `kinds` has a bias."""
    random = np.random.default_rng(1)
    sizes = {"body": (4, WIDTH), "kind": (WIDTH, WIDTH), "bias": (WIDTH,), "degree": (WIDTH, WIDTH)}
    matrices = [
        numpy_helper.from_array(random.standard_normal(size).astype(np.float32), name) for name, size in sizes.items()
    ]
    nodes = [
        helper.make_node("MatMul", ["given", "body"], ["states"]),
        helper.make_node("MatMul", ["states", "kind"], ["sums"]),
        helper.make_node("Add", ["sums", "bias"], ["kinds"]),
        helper.make_node("MatMul", ["states", "degree"], ["degrees"]),
    ]
    shapes = {name: ["rows", WIDTH] for name in ("states", "sums", "kinds", "degrees")}
    infos = {name: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()}
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info("given", TensorProto.FLOAT, ["rows", 4])],
        [infos["kinds"], infos["degrees"]],
        matrices,
        value_info=[infos["states"], infos["sums"]],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def run(model):
    onnx.checker.check_model(model, full_check=True)
    given = np.arange(8, dtype=np.float32).reshape(2, 4)
    return InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, {"given": given})


def widths(model):
    parts = (*model.graph.output, *model.graph.value_info)
    return {each.name: each.type.tensor_type.shape.dim[-1].dim_value for each in parts}


def test_the_first_columns_stay_as_they_were():
    model = network()
    kinds, degrees = run(model)
    keep_first(model, "kinds", 2)
    fewer, same = run(model)
    assert np.array_equal(fewer, kinds[:, :2])
    assert np.array_equal(same, degrees)


def test_the_shapes_that_are_noted_are_those_of_the_head_alone():
    model = network()
    keep_first(model, "kinds", 2)
    assert widths(model) == {"states": WIDTH, "sums": 2, "kinds": 2, "degrees": WIDTH}


def test_what_has_fewer_columns_is_no_such_head():
    with pytest.raises(ValueError, match="kinds has 3 columns, not 5"):
        keep_first(network(), "kinds", 5)
