"""What modules draw: their initial weights and dropout's masks, after torch.manual_seed."""

import torch
from torch import nn

TOLERANCE = 1e-7


def cases(theme):
    def weights(name, make):
        def run(seed):
            torch.manual_seed(seed)
            return [p.detach() for p in make().parameters()]

        theme.add(f"{name}'s weights", name, run, [], dtypes=("float32",), seed=0)

    weights("Linear", lambda: nn.Linear(5, 4))
    weights("Conv1d", lambda: nn.Conv1d(2, 3, 4))
    weights("Conv2d", lambda: nn.Conv2d(2, 3, 3))
    weights("Conv3d", lambda: nn.Conv3d(2, 2, 2))
    weights("ConvTranspose2d", lambda: nn.ConvTranspose2d(2, 3, 2))
    weights("ConvTranspose2d of groups", lambda: nn.ConvTranspose2d(4, 6, 2, groups=2))
    weights("Conv2d of groups without bias", lambda: nn.Conv2d(4, 6, 3, groups=2, bias=False))

    def dropout(x, seed, p, training):
        torch.manual_seed(seed)
        return nn.functional.dropout(x, p, training)

    for p in (0.3, 0.5, 0.0, 1.0):
        theme.add(f"dropout {p}", "dropout", dropout, lambda n: [n.normal(5, 8)], tolerance=1e-6, seed=0, p=p, training=True)
    theme.add("dropout in evaluation", "dropout", dropout, lambda n: [n.normal(5, 8)], tolerance=1e-6, seed=0, p=0.3, training=False)
