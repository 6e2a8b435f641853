"""Writes the weights of a linear layer as other programs do: files that load cannot read and has to name. python3 make_foreign.py"""

import pathlib

import numpy
import torch

FOLDER = pathlib.Path(__file__).parent / "Foreign"


def main():
    FOLDER.mkdir(exist_ok=True)
    torch.manual_seed(0)
    linear = torch.nn.Linear(2, 1)
    torch.save(linear.state_dict(), FOLDER / "checkpoint.pt")
    torch.save(linear.state_dict(), FOLDER / "before-1.6.pt", _use_new_zipfile_serialization=False)
    torch.jit.script(linear).save(str(FOLDER / "torchscript.pt"))
    torch.onnx.export(linear, torch.zeros(1, 2), str(FOLDER / "model.onnx"))
    weights = {name: value.numpy() for name, value in linear.state_dict().items()}
    numpy.save(FOLDER / "weight.npy", weights["weight"])
    numpy.savez(FOLDER / "weights.npz", **weights)


main()
