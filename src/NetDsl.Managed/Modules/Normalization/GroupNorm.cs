using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Normalization of each sample over groups of its channels (<see href="https://arxiv.org/abs/1803.08494"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html"/>.
    /// </summary>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
            : base(nameof(GroupNorm))
        {
            if (num_channels % num_groups != 0)
            {
                throw new ArgumentException("num_channels must be divisible by num_groups");
            }
            this.num_groups = num_groups;
            this.eps = eps;
            this.affine = affine;
            if (!affine)
            {
                return;
            }
            weight = new Parameter(ones(num_channels, dtype, device));
            bias = new Parameter(zeros(num_channels, dtype, device));
        }

        /// <summary>The number of groups of channels.</summary>
        public long num_groups { get; set; }

        /// <summary>A small value added to the variance for numerical stability.</summary>
        public double eps { get; set; }

        /// <summary>Whether there are scale and shift.</summary>
        public bool affine { get; set; }

        /// <summary>The scale, (C); null where there is none.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => SetParameter(ref _weight, value, nameof(weight));
        }

        /// <summary>The shift, (C); null where there is none.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => SetParameter(ref _bias, value, nameof(bias));
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.group_norm(tensor, num_groups, _weight, _bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalization of each sample of (N, C, …) over groups of its channels.</summary>
            /// <param name="num_groups">The number of groups of channels.</param>
            /// <param name="num_channels">Channels of the input.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            /// <param name="affine">Whether there are scale and shift.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            /// <exception cref="ArgumentException">The groups do not divide the channels.</exception>
            public static Modules.GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-5, bool affine = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}
