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
    theme.add("cross_entropy of one sample", "cross_entropy", F.cross_entropy, lambda n: [n.normal(4), n.labels(classes=4)])
    for reduction in ("mean", "sum", "none"):
        theme.add(f"cross_entropy weighted, smoothed, ignoring {reduction}", "cross_entropy_weighted",
                  lambda x, t, w, **a: F.cross_entropy(x, t, w, **a),
                  lambda n: [n.normal(7, 4), n.labels(7, classes=4), n.positive(4)], no_grad=(2,),
                  reduction=reduction, label_smoothing=0.2, ignore_index=2)
        theme.add(f"cross_entropy of probabilities {reduction}", "cross_entropy", F.cross_entropy,
                  lambda n: [n.normal(5, 4), n.probabilities(5, 4)], reduction=reduction)
        theme.add(f"cross_entropy of probabilities, weighted, smoothed {reduction}", "cross_entropy_weighted",
                  lambda x, t, w, **a: F.cross_entropy(x, t, w, **a),
                  lambda n: [n.normal(5, 4), n.probabilities(5, 4), n.positive(4)], no_grad=(2,),
                  reduction=reduction, label_smoothing=0.1)
        theme.add(f"l1_loss {reduction}", "l1_loss", F.l1_loss, lambda n: [n.distinct(4, 3), n.distinct(4, 3, scale=9)], reduction=reduction)
        theme.add(f"smooth_l1_loss {reduction}", "smooth_l1_loss", F.smooth_l1_loss,
                  lambda n: [n.normal(4, 3), n.normal(4, 3)], reduction=reduction, beta=0.7)
        theme.add(f"huber_loss {reduction}", "huber_loss", F.huber_loss,
                  lambda n: [n.normal(4, 3), n.normal(4, 3)], reduction=reduction, delta=0.8)
        theme.add(f"binary_cross_entropy {reduction}", "binary_cross_entropy", F.binary_cross_entropy,
                  lambda n: [n.uniform(4, 3, low=0.05, high=0.95), n.uniform(4, 3)], reduction=reduction)
        theme.add(f"binary_cross_entropy weighted {reduction}", "binary_cross_entropy", F.binary_cross_entropy,
                  lambda n: [n.uniform(4, 3, low=0.05, high=0.95), n.uniform(4, 3), n.positive(3)], no_grad=(2,), reduction=reduction)
        theme.add(f"binary_cross_entropy_with_logits {reduction}", "binary_cross_entropy_with_logits",
                  F.binary_cross_entropy_with_logits, lambda n: [n.normal(4, 3, scale=4), n.uniform(4, 3)], reduction=reduction)
        theme.add(f"binary_cross_entropy_with_logits weighted {reduction}", "binary_cross_entropy_with_logits",
                  lambda x, t, w, p, **a: F.binary_cross_entropy_with_logits(x, t, w, pos_weight=p, **a),
                  lambda n: [n.normal(4, 3, scale=4), n.uniform(4, 3), n.positive(4, 3), n.positive(3)], no_grad=(2, 3), reduction=reduction)
    theme.add("nll_loss of images", "nll_loss", F.nll_loss, lambda n: [F.log_softmax(n.normal(2, 3, 2, 2), 1), n.labels(2, 2, 2, classes=3)])
    theme.add("smooth_l1_loss without a bend", "smooth_l1_loss", F.smooth_l1_loss, lambda n: [n.distinct(6), n.distinct(6, scale=9)], beta=0.0)
    theme.add("cross_entropy of many classes", "cross_entropy", F.cross_entropy, lambda n: [n.normal(5, 67), n.labels(5, classes=67)])
    theme.add("mse_loss of many values", "mse_loss", F.mse_loss, lambda n: [n.normal(7, 19), n.normal(7, 19)])
