namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The non-linearities of an RNN.</summary>
        public enum NonLinearities
        {
            /// <summary>max(0, x).</summary>
            ReLU = 0,

            /// <summary>The hyperbolic tangent.</summary>
            Tanh = 1,
        }
    }
}
