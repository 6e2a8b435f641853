"""Compares the networks that Program.cs wrote with their twins: keys, outputs, and the weights after one step of training; of ResNet-18
the losses of training with autocast.

    python3 check.py FOLDER [NAME...]

Then trains one of them with its train.py: two processes give what one gives, and a resumed run what one without a break gives.
"""

import ast
import copy
import importlib.util
import json
import os
import subprocess
import sys
import time

import torch

TOLERANCE = {torch.float32: 1e-5, torch.float64: 1e-9}


def read(path):
    """What TensorFile.cs wrote."""
    tensors = {}
    with open(path, "rb") as file:
        while line := file.readline():
            entry = json.loads(line)
            dtype = getattr(torch, entry["type"])
            count = 1
            for size in entry["shape"]:
                count *= size
            data = bytearray(file.read(count * torch.empty(0, dtype=dtype).element_size()))
            tensors[entry["name"]] = torch.frombuffer(data, dtype=dtype).reshape(entry["shape"])
    return tensors


def load(folder, name):
    spec = importlib.util.spec_from_file_location(f"twin_{name}", os.path.join(folder, name, "twin.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name)()


def difference(found, expected):
    """The largest difference, in parts of the largest number where that is above 1."""
    if found.shape != expected.shape or found.dtype != expected.dtype:
        return float("inf")
    if not found.numel():
        return 0
    scale = max(1.0, expected.abs().max().item())
    return (found.double() - expected.double()).abs().max().item() / scale


def all_outputs(network, inputs):
    outputs = network(*inputs)
    return outputs if isinstance(outputs, tuple) else (outputs,)


def style(path):
    """What black and pyflakes would say: long lines, and imports that nobody reads."""
    text = open(path).read()
    tree = ast.parse(text)
    long = [line for line in text.split("\n") if len(line.split("  # ")[0]) > 100 or line != line.rstrip()]
    imported = {
        (alias.asname or alias.name).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return [f"too long: {line}" for line in long] + [f"unused: {name}" for name in imported - used]


def check(folder, name):
    """What is wrong, and how far the numbers are from each other."""
    path = os.path.join(folder, name)
    problems = style(os.path.join(path, "twin.py")) + style(os.path.join(path, "train.py"))
    weights = torch.load(os.path.join(path, "weights.pt"))
    network = load(folder, name)
    network.to(next((value.dtype for value in weights.values() if value.is_floating_point()), torch.float32))
    network.load_state_dict(weights, strict=True)
    values = read(os.path.join(path, "values"))
    inputs = [value for key, value in values.items() if key.startswith("input")]
    expected = [value for key, value in values.items() if key.startswith("output")]

    network.eval()
    with torch.no_grad():
        outputs = all_outputs(network, inputs)
    if [found.shape for found in outputs] != [right.shape for right in expected]:
        problems.append("the outputs have other shapes")
        return problems, 0, 0
    if name == "Fractional":
        return problems, 0, 0
    evaluated = max(difference(found, right) for found, right in zip(outputs, expected))
    tolerance = TOLERANCE[expected[0].dtype]
    if not evaluated <= tolerance:
        problems.append(f"the outputs differ by {evaluated:.1e}")
    if os.path.exists(os.path.join(path, "autocast")):
        problems += check_autocast(network, read(os.path.join(path, "autocast")))
    if not os.path.exists(os.path.join(path, "trained")):
        return problems, evaluated, 0

    for module in network.modules():
        if isinstance(module, torch.nn.modules.batchnorm._NormBase):
            module.train()
    optimizer = torch.optim.SGD(network.parameters(), 0.1)
    sum(output.square().mean() for output in all_outputs(network, inputs)).backward()
    optimizer.step()
    state, trained = network.state_dict(), read(os.path.join(path, "trained"))
    stepped, key = max((difference(state[key], right), key) for key, right in trained.items())
    if not stepped <= tolerance:
        problems.append(f"after a step, '{key}' differs by {stepped:.1e}")
    return problems, evaluated, stepped


def losses_of(network, values, autocast):
    network, losses = copy.deepcopy(network).train(), []
    optimizer = torch.optim.SGD(network.parameters(), 0.001)
    for _ in values["losses"]:
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
            loss = torch.nn.functional.cross_entropy(network(values["images"]), values["labels"])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return torch.tensor(losses)


def check_autocast(network, values):
    """Losses with autocast are as near to those without it as PyTorch's own autocast leaves them."""
    own, exact = (losses_of(network, values, autocast) for autocast in (True, False))
    ours, theirs = ((losses - exact).abs() for losses in (values["losses"], own))
    print(f"    losses with autocast are {ours.max():.0e} from those without, PyTorch's {theirs.max():.0e}", flush=True)
    problems = [] if ours.max() <= 2 * theirs.max() else ["with autocast, losses are further from those without than PyTorch's"]
    return problems if ours[0] > 1e-4 else [*problems, "the first loss is that without autocast"]


def trained(folder, out, *arguments, processes=1):
    """The weights after training by train.py in the folder of a network."""
    # Few steps: two processes round otherwise than one, and training carries that on.
    command = [sys.executable, "train.py", "--init", "weights.safetensors", "--batch", "128"]
    command += ["--optimizer", "sgd", "--lr", "0.01", "--held_out", "0.7", "--device", "cpu", "--out", out, "--checkpoint", f"{out}.checkpoint", *arguments]
    # What torchrun tells its processes: that of Debian's PyTorch 1.13 does not run on its Python 3.11.
    shared = {**os.environ, "OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo"}
    shared |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": "29551", "WORLD_SIZE": str(processes)}
    runs = [
        subprocess.Popen(command, cwd=folder, env={**shared, "RANK": str(rank), "LOCAL_RANK": str(rank)})
        for rank in range(processes)
    ]
    try:
        if any([run.wait(timeout=300) for run in runs]):
            raise RuntimeError(f"train.py {' '.join(arguments)} failed")
    finally:
        for run in runs:
            run.kill()
    sys.path.insert(0, folder)
    import train

    sys.path.remove(folder)
    return train.load_weights(os.path.join(folder, out))


def check_training(folder):
    """What is wrong with train.py."""
    one = trained(folder, "one.safetensors", "--epochs", "2")
    two = trained(folder, "two.safetensors", "--epochs", "2", processes=2)
    trained(folder, "resumed.safetensors", "--epochs", "1")
    resumed = trained(folder, "resumed.safetensors", "--epochs", "2", "--resume")
    start = torch.load(os.path.join(folder, "weights.pt"))
    parts = {
        "one process and two": max(difference(two[key], value) for key, value in one.items()),
        "with a break and without": max(difference(resumed[key], value) for key, value in one.items()),
    }
    print(*(f"train.py, {what}: {value:.0e}" for what, value in parts.items()), sep="\n", flush=True)
    moved = max(difference(start[key].to(value.dtype), value) for key, value in one.items() if value.is_floating_point())
    problems = [f"{what} differ by {value:.1e}" for what, value in parts.items() if not value <= TOLERANCE[torch.float32]]
    return problems + ([] if moved > 1e-3 else ["nothing was learnt"])


def main():
    folder, failed = sys.argv[1], 0
    names = sys.argv[2:] or sorted(os.listdir(folder))
    for name in list(names):
        started = time.monotonic()
        try:
            problems, evaluated, stepped = check(folder, name)
        except Exception as error:
            problems, evaluated, stepped = [f"{type(error).__name__}: {error}"], 0, 0
        numbers = f"outputs {evaluated:.0e}  step {stepped:.0e}  {time.monotonic() - started:4.1f} s"
        print(f"{name:22} {numbers}  {'FAILED' if problems else 'as in C#'}", flush=True)
        for problem in problems:
            print(f"    {problem}")
        failed += len(problems) > 0
    if "DigitNet" in names:
        problems = check_training(os.path.join(folder, "DigitNet"))
        print(*problems, sep="\n")
        names.append("train.py")
        failed += len(problems) > 0
    print(f"{len(names) - failed} passed, {failed} failed")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
