"""Write the trained reader as ONNX for onnxruntime, its matrices as bytes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from briefing.mentions.model.reading import KINDS
from reading_model.encoder import Reader
from reading_model.pruning import keep_first

OUTPUTS = ("kinds", "spoken", "degrees")
_OPSET = 17


def export(reader: Reader, path: Path) -> None:
    """Write the weights as they are, without the columns of the first head that only training asks: 90 MB."""
    tokens = torch.randint(1, 1_000, (2, 64))
    free = {name: {0: "windows", 1: "length"} for name in ("tokens", *OUTPUTS)}
    torch.onnx.export(
        reader.eval(),
        (tokens,),
        str(path),
        input_names=["tokens"],
        output_names=list(OUTPUTS),
        dynamic_axes=free,
        opset_version=_OPSET,
        dynamo=False,
    )
    network = onnx.load(path)
    keep_first(network, OUTPUTS[0], len(KINDS))
    onnx.save(network, path)


def export_small(reader: Reader, path: Path) -> None:
    """Write the weights as 8-bit integers, activations being scaled as they come: 23 MB, and twice as fast.

    Of the 8 bits 7 are used: products of 8 saturate on processors without VNNI, which then read something else.
    """
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole.onnx")
        export(reader, whole)
        quantize_dynamic(
            whole,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )
