"""Leave out of a written network what training alone asks: columns of a head that no reading uses."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from onnx import GraphProto, ModelProto, NodeProto, numpy_helper


def keep_first(model: ModelProto, output: str, count: int) -> None:
    """Keep the first `count` columns of an output; what is left comes out to the last bit as before.

    The head that makes the output is a matrix and a bias, each perhaps with scales and zero points a column (which
    onnxruntime writes where it quantises `per_channel`), so that every column stands for itself. The whole matrix may
    not share one scale: the columns that go would have had a say in it.

    Raises `ValueError` where the output has fewer columns.
    """
    graph = model.graph
    width = next(each for each in graph.output if each.name == output).type.tensor_type.shape.dim[-1].dim_value
    if width < count:
        raise ValueError(f"{output} has {width} columns, not {count}")
    nodes = _nodes_for(graph, output)
    head = {name for node in nodes for name in node.input}
    for parameter in graph.initializer:
        if parameter.name in head and parameter.dims and parameter.dims[-1] == width:
            kept = np.ascontiguousarray(numpy_helper.to_array(parameter)[..., :count])
            parameter.CopyFrom(numpy_helper.from_array(kept, parameter.name))
    # The shapes of the body must stay noted: onnxruntime fuses its layers by them, and fused they give other last bits.
    made = {name for node in nodes for name in node.output}
    for each in (*graph.output, *graph.value_info):
        dimensions = each.type.tensor_type.shape.dim
        if each.name in made and dimensions and dimensions[-1].dim_value == width:
            dimensions[-1].dim_value = count


def _nodes_for(graph: GraphProto, output: str) -> list[NodeProto]:
    """The nodes that work for one output alone: its head."""
    users = defaultdict(set)
    for node in graph.node:
        for name in node.input:
            users[name].update(node.output)
    others = {each.name for each in graph.output} - {output}
    head, made = [], {output}
    for node in reversed(graph.node):  # ONNX lists a node after those that it takes its input from
        uses = set().union(*(users[name] for name in node.output))
        if made.intersection(node.output) or (uses and uses <= made and not others.intersection(node.output)):
            head.append(node)
            made.update(node.output)
    return head
