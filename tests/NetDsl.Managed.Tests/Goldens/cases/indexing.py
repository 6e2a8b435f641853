"""Taking, putting and rearranging elements, and views that are changed in place."""

import torch

TOLERANCE = 1e-6


def cases(theme):
    cube = lambda n: [n.normal(2, 3, 4)]
    theme.add("as_strided", "as_strided", lambda x, size, stride, storage_offset: x.as_strided(size, stride, storage_offset), cube,
              size=[3, 2], stride=[2, 5], storage_offset=1)
    theme.add("as_strided over itself", "as_strided", lambda x, size, stride, storage_offset: x.as_strided(size, stride, storage_offset),
              lambda n: [n.normal(6)], size=[4, 3], stride=[1, 1], storage_offset=0)
    theme.add("diagonal", "diagonal", lambda x, offset, dim1, dim2: x.diagonal(offset, dim1, dim2), cube, offset=1, dim1=1, dim2=2)
    theme.add("flip", "flip", lambda x, dims: x.flip(dims), cube, dims=[0, 2])
    theme.add("roll", "roll", lambda x, shifts, dims: x.roll(shifts, dims), cube, shifts=2, dims=1)
    theme.add("repeat", "repeat", lambda x, sizes: x.repeat(sizes), lambda n: [n.normal(2, 3)], sizes=[2, 1, 2])
    theme.add("tril", "tril", lambda x, diagonal: x.tril(diagonal), lambda n: [n.normal(4, 4)], diagonal=1)
    theme.add("triu", "triu", lambda x, diagonal: x.triu(diagonal), lambda n: [n.normal(4, 4)], diagonal=0)
    theme.add("unfold", "unfold", lambda x, dimension, size, step: x.unfold(dimension, size, step), lambda n: [n.normal(2, 7)], dimension=1, size=3, step=2)

    theme.add("masked_fill", "masked_fill", lambda x, mask, value: x.masked_fill(mask, value), lambda n: [n.normal(3, 4), n.mask(3, 4)], value=-2.0)
    theme.add("masked_fill in place, broadcasting", "masked_fill_", lambda x, mask, value: x.masked_fill_(mask, value),
              lambda n: [n.normal(3, 4), n.mask(4)], value=-2.0)
    theme.add("masked_select", "masked_select", lambda x, mask: x.masked_select(mask), lambda n: [n.normal(3, 4), n.mask(3, 4)])
    theme.add("index_add in place", "index_add_", lambda x, i, y, dim, alpha: x.index_add_(dim, i, y, alpha=alpha),
              lambda n: [n.normal(3, 4), n.labels(5, classes=4), n.normal(3, 5)], dim=1, alpha=0.5)
    theme.add("index_copy in place", "index_copy_", lambda x, i, y, dim: x.index_copy_(dim, i, y),
              lambda n: [n.normal(4, 3), torch.tensor([2, 0]), n.normal(2, 3)], dim=0)
    theme.add("index_fill in place", "index_fill_", lambda x, i, dim, value: x.index_fill_(dim, i, value),
              lambda n: [n.normal(3, 4), torch.tensor([3, 1])], dim=1, value=0.75)
    theme.add("scatter", "scatter", lambda x, i, y, dim: x.scatter(dim, i, y),
              lambda n: [n.normal(3, 4), torch.tensor([[0, 2], [3, 1], [2, 0]]), n.normal(3, 2)], dim=1)
    theme.add("scatter_add", "scatter_add", lambda x, i, y, dim: x.scatter_add(dim, i, y),
              lambda n: [n.normal(3, 4), n.labels(3, 6, classes=4), n.normal(3, 6)], dim=1)
    theme.add("an index tensor", "index", lambda x, i: x[i], lambda n: [n.normal(4, 3), n.labels(5, classes=4)])
    theme.add("two index tensors", "index2", lambda x, i, j: x[i, j], lambda n: [n.normal(4, 3), n.labels(5, classes=4), n.labels(5, classes=3)])
    theme.add("index_put in place, accumulating", "index_put_", lambda x, i, y: x.index_put_((i,), y, accumulate=True),
              lambda n: [n.normal(4, 3), n.labels(5, classes=4), n.normal(5, 3)])

    theme.add("to another type and back", "to_and_back", lambda x: x.float().mul(2).double(), lambda n: [n.normal(3, 4)], dtypes=("float64",))

    def changed_through_a_view(x):
        x[:, 1].mul_(3)
        return x * 2

    def view_of_a_changed_base(x):
        view = x[:, 1:]
        x.mul_(3)
        return view * 2

    def filled_part(x):
        x[0].fill_(7)
        return x * x

    def copied_part(x, y):
        x.narrow(1, 1, 2).copy_(y)
        return x * x

    theme.add("copied over, broadcasting", "copy_", lambda x, y: x.copy_(y), lambda n: [n.normal(3, 4), n.normal(4)])
    theme.add("a change through a view", "changed_through_a_view", changed_through_a_view, lambda n: [n.normal(3, 4)])
    theme.add("a view of a changed base", "view_of_a_changed_base", view_of_a_changed_base, lambda n: [n.normal(3, 4)])
    theme.add("a part filled", "filled_part", filled_part, lambda n: [n.normal(3, 4)])
    theme.add("a part copied into", "copied_part", copied_part, lambda n: [n.normal(3, 4), n.normal(3, 2)])
