"""Losses."""

from torch.nn import functional as F

TOLERANCE = 1e-5


def cases(theme):
    for reduction in ("mean", "sum", "none"):
        theme.add(f"mse_loss {reduction}", "mse_loss", F.mse_loss, lambda n: [n.normal(4, 3), n.normal(4, 3)], reduction=reduction)
        theme.add(f"cross_entropy {reduction}", "cross_entropy", F.cross_entropy,
                  lambda n: [n.normal(5, 4), n.labels(5, classes=4)], reduction=reduction)
        theme.add(f"cross_entropy weighted {reduction}", "cross_entropy_weighted",
                  lambda x, t, w, **a: F.cross_entropy(x, t, w, **a),
                  lambda n: [n.normal(5, 4), n.labels(5, classes=4), n.positive(4)], no_grad=(2,), reduction=reduction)
        theme.add(f"nll_loss {reduction}", "nll_loss", F.nll_loss,
                  lambda n: [F.log_softmax(n.normal(5, 4), 1), n.labels(5, classes=4)], reduction=reduction)
        theme.add(f"nll_loss weighted {reduction}", "nll_loss_weighted", lambda x, t, w, **a: F.nll_loss(x, t, w, **a),
                  lambda n: [F.log_softmax(n.normal(5, 4), 1), n.labels(5, classes=4), n.positive(4)], no_grad=(2,), reduction=reduction)
    theme.add("mse_loss broadcast-free scalar", "mse_loss", F.mse_loss, lambda n: [n.normal(1), n.normal(1)])
    theme.add("cross_entropy of images", "cross_entropy", F.cross_entropy, lambda n: [n.normal(2, 3, 4, 2), n.labels(2, 4, 2, classes=3)])
    theme.add("cross_entropy of large logits", "cross_entropy", F.cross_entropy,
              lambda n: [n.normal(5, 4, scale=80), n.labels(5, classes=4)])
    theme.add("cross_entropy of ten classes", "cross_entropy", F.cross_entropy, lambda n: [n.normal(16, 10), n.labels(16, classes=10)])
    theme.add("cross_entropy ignoring a class", "cross_entropy", F.cross_entropy,
              lambda n: [n.normal(6, 3), n.labels(6, classes=3)], ignore_index=1)
    theme.add("cross_entropy smoothed", "cross_entropy", F.cross_entropy,
              lambda n: [n.normal(6, 3), n.labels(6, classes=3)], label_smoothing=0.1)
