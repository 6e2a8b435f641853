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
    theme.add("dropout1d", "dropout1d", lambda x, seed, p: torch.manual_seed(seed) and nn.functional.dropout1d(x, p),
              lambda n: [n.normal(3, 4, 2)], tolerance=1e-6, seed=1, p=0.4)
    theme.add("dropout2d", "dropout2d", lambda x, seed, p: torch.manual_seed(seed) and nn.functional.dropout2d(x, p),
              lambda n: [n.normal(3, 4, 2, 2)], tolerance=1e-6, seed=1, p=0.4)
    theme.add("dropout3d", "dropout3d", lambda x, seed, p: torch.manual_seed(seed) and nn.functional.dropout3d(x, p),
              lambda n: [n.normal(3, 4, 2, 1, 2)], tolerance=1e-6, seed=1, p=0.4)

    def initial(name, **args):
        def run(x, seed, **others):
            torch.manual_seed(seed)
            return getattr(nn.init, name)(x.detach().clone(), **others)

        label = " ".join([name, *(str(v) for v in args.values())])
        theme.add(label, name, run, lambda n: [n.normal(5, 4, 2)], no_grad=(0,), dtypes=("float32",), tolerance=1e-6, seed=3, **args)

    initial("kaiming_uniform_")
    initial("kaiming_uniform_", a=0.3, mode="fan_out")
    initial("kaiming_normal_", nonlinearity="relu")
    initial("xavier_uniform_", gain=1.5)
    initial("xavier_normal_")
    initial("trunc_normal_", mean=0.2, std=0.5, a=-0.3, b=0.8)
    initial("orthogonal_", gain=2.0)
    initial("dirac_")
