"""Writes files of weights as PyTorch and safetensors do, and expected.json with their values. python3 make_weights.py

safetensors is written here from its specification: Debian has no package of it.
"""

import collections
import io
import json
import pathlib
import struct
import zipfile

import torch
from torch import nn

FOLDER = pathlib.Path(__file__).parent / "Weights"
# In the order in which the reference implementation writes them.
DTYPES = {
    torch.int64: "I64", torch.float64: "F64", torch.float32: "F32", torch.int32: "I32", torch.bfloat16: "BF16", torch.float16: "F16",
    torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL",
}


class Block(nn.Module):
    """(N, 2, H, W) -> (N, 4, H, W), as torchvision's BasicBlock."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(2, 4, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(4)
        self.conv2 = nn.Conv2d(4, 4, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(4)
        self.downsample = nn.Sequential(nn.Conv2d(2, 4, 1, bias=False), nn.BatchNorm2d(4))

    def forward(self, x):
        y = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(y + self.downsample(x))


def trained():
    """A block with running statistics and an optimizer with a state."""
    torch.manual_seed(0)
    block = Block()
    optimizer = torch.optim.Adam(block.parameters(), lr=1e-3)
    for _ in range(3):
        optimizer.zero_grad()
        block(torch.randn(5, 2, 6, 6)).square().mean().backward()
        optimizer.step()
    return block, optimizer


def converted(state, dtype):
    return collections.OrderedDict((key, value.to(dtype) if value.is_floating_point() else value) for key, value in state.items())


def save_safetensors(state, path, metadata=None):
    """Written from https://github.com/huggingface/safetensors#format, with its order: alignment, then name."""
    order = list(DTYPES)
    header, data = {"__metadata__": metadata} if metadata else {}, b""
    for key, value in sorted(state.items(), key=lambda item: (order.index(item[1].dtype), item[0])):
        flat = value.detach().contiguous().reshape(-1)
        # NumPy has no bfloat16: its bytes are those of an int16.
        values = (flat.view(torch.int16) if value.dtype == torch.bfloat16 else flat).numpy().tobytes()
        header[key] = {"dtype": DTYPES[value.dtype], "shape": list(value.shape), "data_offsets": [len(data), len(data) + len(values)]}
        data += values
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def deflate(source, target):
    """The same archive, as a zip program writes it: deflated, the files in another order."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in sorted(archive.namelist(), reverse=True):
            copy.writestr(zipfile.ZipInfo(name), archive.read(name), zipfile.ZIP_DEFLATED)


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(5, 3)
        self.head = nn.Linear(3, 5, bias=False)
        self.head.weight = self.embed.weight


def views():
    """Parameters and buffers that are no whole storage."""
    torch.manual_seed(1)
    shared = torch.randn(24)
    return collections.OrderedDict(
        transposed=torch.randn(3, 4).t(),
        channels_last=torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last),
        column=torch.randn(4, 3)[:, 1],
        every_second=torch.arange(10, dtype=torch.int64)[1::2],
        expanded=torch.tensor([1.5]).expand(3, 2),
        windows=torch.arange(6.0).unfold(0, 3, 1),
        first=shared[:12].view(3, 4),
        second=shared[12:].view(4, 3),
        both=shared.view(2, 12),
        scalar=torch.tensor(2.5),
        empty=torch.zeros(0, 3),
        parameter=nn.Parameter(torch.randn(2)),
    )


def types():
    torch.manual_seed(2)
    numbers = torch.tensor([0.1, -2.5, 3.0, 65504.0])
    return collections.OrderedDict(
        float64=numbers.double(), float32=numbers, float16=numbers.half(), bfloat16=numbers.bfloat16(),
        int64=torch.tensor([1, -2, 1 << 40]), int32=torch.tensor([1, -2, 1 << 30], dtype=torch.int32),
        int16=torch.tensor([1, -2, 300], dtype=torch.int16), int8=torch.tensor([1, -2, 100], dtype=torch.int8),
        uint8=torch.tensor([1, 2, 200], dtype=torch.uint8), bool=torch.tensor([True, False, True]),
    )


def main():
    FOLDER.mkdir(exist_ok=True)
    block, optimizer = trained()
    state = block.state_dict()
    checkpoint = {
        "epoch": 3, "best_loss": 0.125, "note": "as trained", "history": [1.0, 0.5, (2, None, True)], "huge": 1 << 80,
        "model_state_dict": state, "optimizer_state_dict": optimizer.state_dict(),
    }
    torch.save(state, FOLDER / "block.pt")
    torch.save(dict(state), FOLDER / "block-protocol-5.pt", pickle_protocol=5)
    torch.save(converted(state, torch.float16), FOLDER / "block-half.pt")
    torch.save(converted(state, torch.bfloat16), FOLDER / "block-bfloat16.pt")
    torch.save(converted(state, torch.float64), FOLDER / "block-double.pt")
    torch.save({key: value.half() for key, value in state.items()}, FOLDER / "block-all-half.pt")
    torch.save(nn.DataParallel(block).state_dict(), FOLDER / "block-data-parallel.pt")
    torch.save(checkpoint, FOLDER / "checkpoint.pt")
    # In protocol 2, bytes are a call of _codecs.encode.
    torch.save({**checkpoint, "raw": b"\x00\x01"}, FOLDER / "checkpoint-protocol-4.pt", pickle_protocol=4)
    average = {key: value.clone() for key, value in state.items()}
    torch.save({"model": state, "same": state, "step": torch.tensor(7)}, FOLDER / "one-model.pt")
    torch.save({"model": state, "ema": average, "step": torch.tensor(7)}, FOLDER / "two-models.pt")
    torch.save(views(), FOLDER / "views.pt")
    torch.save(types(), FOLDER / "types.pt")
    torch.save(Tied().state_dict(), FOLDER / "tied.pt")
    torch.save(block, FOLDER / "whole-module.pt")
    torch.save({"weight": torch.ones(2, dtype=torch.complex64)}, FOLDER / "complex.pt")
    torch.save({"weight": torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8)}, FOLDER / "quantized.pt")
    deflate(FOLDER / "block.pt", FOLDER / "block-deflated.pt")
    deflate(FOLDER / "views.pt", FOLDER / "views-deflated.pt")
    save_safetensors(state, FOLDER / "block.safetensors", {"format": "pt"})
    save_safetensors(converted(state, torch.float16), FOLDER / "block-half.safetensors")
    save_safetensors(converted(state, torch.bfloat16), FOLDER / "block-bfloat16.safetensors")
    save_safetensors(types(), FOLDER / "types.safetensors")

    values = {name: {key: value.detach().double().reshape(-1).tolist() for key, value in tensors.items()} for name, tensors in {
        "block": state, "block-half": converted(state, torch.float16), "block-bfloat16": converted(state, torch.bfloat16),
        "views": views(), "types": types(), "tied": torch.load(FOLDER / "tied.pt"),
    }.items()}
    x = torch.arange(2 * 2 * 5 * 5, dtype=torch.float32).mul(0.1).sin().reshape(2, 2, 5, 5)
    values["output"] = {"block": block.eval()(x).detach().double().reshape(-1).tolist()}
    (FOLDER / "expected.json").write_text(json.dumps(values))


main()
