"""Trains DigitNet ten steps in PyTorch and writes what DigitNetGoldenTests compares: python3 make_digitnet.py

digitnet.initial.dat  the weights before, in the file format of TorchSharp's Module.save
digitnet.sgd.dat      weights and running statistics after ten steps of SGD with momentum
digitnet.json         the loss of every step, for SGD, for Adam, and for SGD with autocast to bfloat16
"""

import json
import pathlib

import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
STEPS, BATCH = 10, 16


class DigitNet(nn.Module):
    """The network that the tests declare; names as its generated class has them."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        self.conv2 = nn.Conv2d(32, 64, 3, bias=False)
        self.bn2 = nn.BatchNorm2d(64)
        self.fc1 = nn.Linear(1600, 64, bias=False)
        self.bn3 = nn.BatchNorm1d(64)
        self.fc2 = nn.Linear(64, 10)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.bn1(self.conv1(x))), 2)
        x = torch.max_pool2d(torch.relu(self.bn2(self.conv2(x))), 2)
        return self.fc2(torch.relu(self.bn3(self.fc1(x.flatten(1)))))


def batches():
    """Noise with a bright stripe whose place is the label; from a linear congruential generator, so that the test can make the same."""
    state = 12345

    def byte():
        nonlocal state
        state = (state * 1664525 + 1013904223) % 2**32
        return state >> 24

    for _ in range(STEPS):
        labels = [byte() % 10 for _ in range(BATCH)]
        pixels = [byte() // 2 + (120 if column // 3 == label else 0) for label in labels for _ in range(28) for column in range(28)]
        images = torch.tensor(pixels, dtype=torch.float32).reshape(BATCH, 1, 28, 28) / 255
        yield images, torch.tensor(labels)


def train(weights, make_optimizer, dtype=torch.float32, autocast=False):
    model = DigitNet().to(dtype)
    model.load_state_dict(weights)
    optimizer = make_optimizer(model.parameters())
    losses = []
    for images, labels in batches():
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
            loss = nn.functional.cross_entropy(model(images.to(dtype)), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return model.state_dict(), losses


def leb128(number):
    out = bytearray()
    while True:
        number, low = number >> 7, number & 0x7F
        out.append(low | (0x80 if number else 0))
        if not number:
            return bytes(out)


def save(state, path):
    kinds = {torch.float32: 6, torch.int64: 4}
    with path.open("wb") as file:
        file.write(leb128(len(state)))
        for name, tensor in state.items():
            file.write(leb128(len(name)) + name.encode())
            file.write(leb128(kinds[tensor.dtype]) + leb128(tensor.dim()))
            file.write(b"".join(leb128(size) for size in tensor.shape) + tensor.numpy().tobytes())


def main():
    torch.manual_seed(0)
    weights = {name: value.clone() for name, value in DigitNet().state_dict().items()}
    save(weights, HERE / "digitnet.initial.dat")

    optimizers = {
        "sgd": lambda parameters: torch.optim.SGD(parameters, lr=0.05, momentum=0.9),
        "adam": lambda parameters: torch.optim.Adam(parameters, lr=1e-3),
    }
    results = {name: train(weights, optimizer) for name, optimizer in optimizers.items()}
    save(results["sgd"][0], HERE / "digitnet.sgd.dat")
    losses = {name: found for name, (_, found) in results.items()}
    losses["autocast"] = train(weights, optimizers["sgd"], autocast=True)[1]
    (HERE / "digitnet.json").write_text(json.dumps(losses, indent=1) + "\n", encoding="utf-8", newline="\n")

    # How much rounding alone moves the results: the test's tolerance has to be well above.
    for name, optimizer in optimizers.items():
        state, exact = train(weights, optimizer, torch.float64)
        moved = max((state[key] - value).abs().max().item() for key, value in results[name][0].items())
        print(f"{name}: losses move by {max(abs(a - b) for a, b in zip(exact, losses[name])):.1e}, the state by {moved:.1e}")


if __name__ == "__main__":
    main()
