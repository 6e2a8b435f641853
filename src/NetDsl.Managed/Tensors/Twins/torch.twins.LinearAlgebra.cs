namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// The product of vectors, matrices, or batches of matrices.
    /// See https://pytorch.org/docs/stable/generated/torch.matmul.html.
    /// </summary>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <summary>The product of two matrices. See https://pytorch.org/docs/stable/generated/torch.mm.html.</summary>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <summary>The products of two batches of matrices. See https://pytorch.org/docs/stable/generated/torch.bmm.html.</summary>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <summary>The product of a matrix and a vector. See https://pytorch.org/docs/stable/generated/torch.mv.html.</summary>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    /// <summary>The product of two vectors. See https://pytorch.org/docs/stable/generated/torch.dot.html.</summary>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    /// <summary>The outer product of two vectors. See https://pytorch.org/docs/stable/generated/torch.outer.html.</summary>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    /// <summary>The outer product of two vectors. See https://pytorch.org/docs/stable/generated/torch.ger.html.</summary>
    public static Tensor ger(Tensor input, Tensor vec2) => input.ger(vec2);

    /// <summary>beta · this + alpha · mat1 · mat2. See https://pytorch.org/docs/stable/generated/torch.addmm.html.</summary>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmm(mat1, mat2, beta, alpha);

    /// <summary>beta · this + alpha · mat · vec. See https://pytorch.org/docs/stable/generated/torch.addmv.html.</summary>
    public static Tensor addmv(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmv(mat1, mat2, beta, alpha);

    /// <summary>
    /// beta · this + alpha · the products of two batches.
    /// See https://pytorch.org/docs/stable/generated/torch.baddbmm.html.
    /// </summary>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
        input.baddbmm(batch1, batch2, beta, alpha);

    /// <summary>The sum of a matrix's diagonal. See https://pytorch.org/docs/stable/generated/torch.trace.html.</summary>
    public static Tensor trace(Tensor input) => input.trace();
}
