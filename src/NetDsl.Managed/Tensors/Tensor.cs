using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A multi-dimensional array of one element type, which can record what is computed with it.
    /// Several tensors may share memory (views); disposing the last one frees it at once.
    /// </summary>
    /// <remarks>See https://pytorch.org/docs/stable/tensors.html. An invalid call throws an
    /// <see cref="System.Runtime.InteropServices.ExternalException"/> with PyTorch's message, a call on a disposed
    /// tensor an <see cref="InvalidOperationException"/>.</remarks>
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;
        private TensorImpl? _impl;
        private bool _counted;

        /// <summary>A handle that takes ownership of the caller's reference and belongs to the current scope.</summary>
        internal Tensor(TensorImpl impl)
        {
            _impl = impl;
            Register(Temporaries.Current);
        }

        /// <summary>
        /// A handle that takes ownership of another one's tensor and its place in a dispose scope; the other is empty afterwards.
        /// </summary>
        internal Tensor(Tensor taken)
        {
            _impl = taken.Impl;
            _counted = taken._counted;
            Frame = taken.Frame;
            Frame?.Add(this);
            taken._impl = null;
            taken.OwningDisposeScope?.Replace(taken, this);
        }

        internal TensorImpl Impl => _impl ?? throw new InvalidOperationException("The tensor has been disposed.");

        internal DisposeScope? OwningDisposeScope { get; set; }

        /// <summary>The operation this handle is a temporary of, if any.</summary>
        internal Temporaries? Frame { get; set; }

        /// <summary>The number of tensor handles in the process.</summary>
        public static long TotalCount => Volatile.Read(ref _totalCount);

        /// <summary>The highest <see cref="TotalCount"/> so far.</summary>
        public static long PeakCount => Volatile.Read(ref _peakCount);

        /// <summary>Whether the tensor has been disposed.</summary>
        public bool IsInvalid => _impl is null;

        /// <summary>A name of the caller's choice, for debugging.</summary>
        public string? name { get; set; }

        internal void Register(Temporaries? frame)
        {
            if (frame is not null)
            {
                frame.Add(this);
                return;
            }
            _counted = true;
            var count = Interlocked.Increment(ref _totalCount);
            if (count > Volatile.Read(ref _peakCount))
            {
                Volatile.Write(ref _peakCount, count);
            }
            OwningDisposeScope = DisposeScopeManager.OfThread.Register(this);
        }

        /// <summary>Frees the tensor; the memory is freed immediately unless a view or a recorded operation needs it.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Implements <see cref="Dispose()"/>.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var freed = Interlocked.Exchange(ref _impl, null);
            if (freed is null)
            {
                return;
            }
            if (_counted)
            {
                DisposeScopeManager.OfThread.CountDisposal(this);
                OwningDisposeScope?.MarkAsDisposed(this);
                Interlocked.Decrement(ref _totalCount);
            }
            freed.Release();
        }

        /// <summary>Moves the tensor from its dispose scope to the one around it, or out of all scopes. Returns the tensor.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of all dispose scopes. Returns the tensor.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Moves the tensor to the dispose scope that holds another tensor. Returns the tensor.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other)
        {
            ArgumentNullException.ThrowIfNull(other);
            return MoveToOtherDisposeScope(other.OwningDisposeScope);
        }

        /// <summary>Moves the tensor to another dispose scope, or out of all scopes where it is null. Returns the tensor.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } owner)
            {
                owner.MoveToOther(other, this);
            }
            else
            {
                other?.Attach(this);
            }
            return this;
        }

        /// <summary>Whether the other object is a tensor of the same shape and the same elements.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>A hash code of the handle.</summary>
        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
