using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The product of vectors, matrices, or batches of matrices.
        /// See https://pytorch.org/docs/stable/generated/torch.matmul.html.
        /// </summary>
        public Tensor matmul(Tensor target) => MatrixProduct.Matmul(this, target);

        /// <summary>The product of two matrices. See https://pytorch.org/docs/stable/generated/torch.mm.html.</summary>
        public Tensor mm(Tensor target) => MatrixProduct.Apply(this, target);

        /// <summary>The products of two batches of matrices. See https://pytorch.org/docs/stable/generated/torch.bmm.html.</summary>
        public Tensor bmm(Tensor batch2) => MatrixProduct.Batched(this, batch2);

        /// <summary>The product of a matrix and a vector. See https://pytorch.org/docs/stable/generated/torch.mv.html.</summary>
        public Tensor mv(Tensor target) => MatrixProduct.Vector(this, target);

        /// <summary>The product of two vectors. See https://pytorch.org/docs/stable/generated/torch.dot.html.</summary>
        public Tensor dot(Tensor target) => MatrixProduct.Dot(this, target);

        /// <summary>The outer product of two vectors. See https://pytorch.org/docs/stable/generated/torch.outer.html.</summary>
        public Tensor outer(Tensor vec2) => MatrixProduct.Outer(this, vec2);

        /// <summary>The outer product of two vectors. See https://pytorch.org/docs/stable/generated/torch.ger.html.</summary>
        public Tensor ger(Tensor vec2) => MatrixProduct.Outer(this, vec2);

        /// <summary>beta · this + alpha · mat1 · mat2. See https://pytorch.org/docs/stable/generated/torch.addmm.html.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            MatrixProduct.Addmm(this, mat1, mat2, beta, alpha);

        /// <summary>beta · this + alpha · mat · vec. See https://pytorch.org/docs/stable/generated/torch.addmv.html.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            MatrixProduct.Addmv(this, mat, vec, beta, alpha);

        /// <summary>
        /// beta · this + alpha · the products of two batches.
        /// See https://pytorch.org/docs/stable/generated/torch.baddbmm.html.
        /// </summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            MatrixProduct.Baddbmm(this, batch1, batch2, beta, alpha);

        /// <summary>The sum of a matrix's diagonal. See https://pytorch.org/docs/stable/generated/torch.trace.html.</summary>
        public Tensor trace() => MatrixProduct.Trace(this);
    }
}
