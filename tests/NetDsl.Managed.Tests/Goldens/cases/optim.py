"""Optimizers on a parameter with given gradients, and the learning rates of schedulers."""

import torch

TOLERANCE = 1e-6

STEPS = 6


def steps(kind):
    def run(start, *gradients, **args):
        parameter = torch.nn.Parameter(start.detach().clone())
        optimizer = kind([parameter], **args)
        results = []
        for gradient in gradients:
            parameter.grad = gradient.detach().clone()
            optimizer.step()
            results.append(parameter.detach().clone())
        return results

    return run


def rates(kind):
    def run(**args):
        optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=args.pop("lr"))
        count = args.pop("epochs")
        scheduler = kind(optimizer, **args)
        found = []
        for _ in range(count):
            found.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
        return torch.tensor(found, dtype=torch.float64)

    return run


def adam(kind):
    def run(start, *gradients, beta1=0.9, beta2=0.999, **args):
        return steps(kind)(start, *gradients, betas=(beta1, beta2), **args)

    return run


def cases(theme):
    def values(n):
        return [n.normal(2, 3)] + [n.normal(2, 3) for _ in range(STEPS)]

    silent = tuple(range(STEPS + 1))

    def add(name, op, function, **args):
        theme.add(name, op, function, values, no_grad=silent, **args)

    add("sgd", "sgd", steps(torch.optim.SGD), lr=0.1)
    add("sgd momentum", "sgd", steps(torch.optim.SGD), lr=0.1, momentum=0.9)
    add("sgd momentum, dampening", "sgd", steps(torch.optim.SGD), lr=0.1, momentum=0.9, dampening=0.2)
    add("sgd nesterov", "sgd", steps(torch.optim.SGD), lr=0.05, momentum=0.9, nesterov=True)
    add("sgd weight decay", "sgd", steps(torch.optim.SGD), lr=0.1, momentum=0.5, weight_decay=0.05)
    add("sgd maximize", "sgd", steps(torch.optim.SGD), lr=0.1, maximize=True)
    add("adam", "adam", adam(torch.optim.Adam))
    add("adam amsgrad", "adam", adam(torch.optim.Adam), lr=0.02, amsgrad=True)
    add("adam betas and eps", "adam", adam(torch.optim.Adam), lr=0.02, beta1=0.8, beta2=0.9, eps=1e-3)
    add("adam weight decay", "adam", adam(torch.optim.Adam), lr=0.02, weight_decay=0.1)
    add("adam maximize", "adam", adam(torch.optim.Adam), lr=0.02, maximize=True)
    add("adamw", "adamw", adam(torch.optim.AdamW))
    add("adamw weight decay", "adamw", adam(torch.optim.AdamW), lr=0.02, weight_decay=0.2)
    add("adamw amsgrad", "adamw", adam(torch.optim.AdamW), lr=0.02, amsgrad=True)

    # Learning rates are doubles in either precision.
    double = ("float64",)
    theme.add("step_lr", "step_lr", rates(torch.optim.lr_scheduler.StepLR), [], dtypes=double, lr=0.5, epochs=9, step_size=3, gamma=0.4)
    theme.add("cosine_annealing_lr", "cosine_annealing_lr", rates(torch.optim.lr_scheduler.CosineAnnealingLR), [],
              dtypes=double, lr=0.5, epochs=12, T_max=10)
    theme.add("cosine_annealing_lr above zero", "cosine_annealing_lr", rates(torch.optim.lr_scheduler.CosineAnnealingLR), [],
              dtypes=double, lr=0.5, epochs=23, T_max=7, eta_min=0.1)

    add("sgd nesterov, weight decay", "sgd", steps(torch.optim.SGD), lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.1)
    add("sgd everything, maximize", "sgd", steps(torch.optim.SGD), lr=0.05, momentum=0.8, dampening=0.3, weight_decay=0.1, maximize=True)
    add("adam amsgrad, weight decay, maximize", "adam", adam(torch.optim.Adam), lr=0.02, amsgrad=True, weight_decay=0.1, maximize=True)
    add("adamw maximize", "adamw", adam(torch.optim.AdamW), lr=0.02, weight_decay=0.1, maximize=True)
    # More than a vector holds, and not a multiple of it.
    theme.add("adam of nineteen values", "adam", adam(torch.optim.Adam), lambda n: [n.normal(19) for _ in range(STEPS + 1)], no_grad=silent, lr=0.02)
    theme.add("sgd of nineteen values", "sgd", steps(torch.optim.SGD), lambda n: [n.normal(19) for _ in range(STEPS + 1)], no_grad=silent,
              lr=0.1, momentum=0.9)

    schedulers = torch.optim.lr_scheduler
    theme.add("multi_step_lr", "multi_step_lr", rates(schedulers.MultiStepLR), [], dtypes=double, lr=0.5, epochs=9, milestones=[2, 5, 5], gamma=0.4)
    theme.add("exponential_lr", "exponential_lr", rates(schedulers.ExponentialLR), [], dtypes=double, lr=0.5, epochs=6, gamma=0.8)
    theme.add("constant_lr", "constant_lr", rates(schedulers.ConstantLR), [], dtypes=double, lr=0.5, epochs=6, factor=0.25, total_iters=3)
    theme.add("linear_lr", "linear_lr", rates(schedulers.LinearLR), [], dtypes=double, lr=0.5, epochs=8, start_factor=0.2, end_factor=0.8, total_iters=5)
    theme.add("polynomial_lr", "polynomial_lr", rates(schedulers.PolynomialLR), [], dtypes=double, lr=0.5, epochs=7, total_iters=5, power=2.0)
