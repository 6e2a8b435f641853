using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Alone in the process: the pool is everybody's.</summary>
[CollectionDefinition(nameof(MemoryAlone), DisableParallelization = true)]
public class MemoryAlone;

/// <summary>What is disposed is freed at once, and scopes dispose what was made in them.</summary>
[Collection(nameof(MemoryAlone))]
public class TensorMemoryTests
{
    [Fact]
    public void Disposing_gives_the_memory_back()
    {
        var x = ones(1000);
        var block = x.Impl.Block;
        var view = x[0];
        x.Dispose();
        Assert.NotEqual(0, block.References);
        Assert.Equal(1, view.item<float>());
        view.Dispose();
        Assert.Equal(0, block.References);
        Assert.Throws<ObjectDisposedException>(() => { block.Span<float>(0, 1); });
    }

    [Fact]
    public void Activations_in_place_keep_no_copy_for_backward_where_the_result_will_do()
    {
        using var scope = NewDisposeScope();
        Assert.True(KeepsItself(x => x.elu_(0.5)));
        Assert.True(KeepsItself(x => x.selu_()));
        Assert.True(KeepsItself(x => x.celu_(0.5)));
        Assert.True(KeepsItself(x => x.leaky_relu_(0.2)));
        Assert.False(KeepsItself(x => x.elu_(-0.5)));
        Assert.False(KeepsItself(x => x.hardswish_()));

        static bool KeepsItself(Func<Tensor, Tensor> activation)
        {
            var x = activation(ones(3, requires_grad: true).clone());
            return ((FunctionNode)History.FunctionOf(x.Impl)!).Saved(0).Impl.Block == x.Impl.Block;
        }
    }

    [Fact]
    public void A_disposed_tensor_cannot_be_used()
    {
        var x = ones(3);
        x.Dispose();
        x.Dispose();
        Assert.True(x.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => x.shape);
        Assert.Throws<InvalidOperationException>(() => x + 1);
    }

    [Fact]
    public void Backward_frees_what_it_saved()
    {
        using var x = ones(1000).requires_grad_();
        var y = x.exp();
        var block = y.Impl.Block;
        var loss = y.sum();
        y.Dispose();
        Assert.Equal(1, block.References);
        loss.backward();
        Assert.Equal(0, block.References);
        loss.Dispose();
    }

    [Fact]
    public void A_graph_that_never_runs_backward_is_freed_with_its_result()
    {
        using var x = ones(1000).requires_grad_();
        MemoryBlock[] blocks;
        Tensor loss;
        using (var scope = NewDisposeScope())
        {
            var y = x.exp();
            var z = (y * y).sigmoid();
            blocks = [y.Impl.Block, z.Impl.Block];
            loss = z.sum().MoveToOuterDisposeScope();
        }
        Assert.All(blocks, block => Assert.NotEqual(0, block.References));
        loss.Dispose();
        Assert.All(blocks, block => Assert.Equal(0, block.References));
        Assert.Equal(1, x.Impl.References);
    }

    [Fact]
    public void The_first_gradient_is_kept_not_copied()
    {
        using var scope = NewDisposeScope();
        var x = ones(1000, requires_grad: true);
        (x * 3).sum().backward();
        var block = x.grad!.Impl.Block;
        (x * 3).sum().backward();
        Assert.Same(block, x.grad!.Impl.Block);
        Assert.Equal(6, x.grad![0].item<float>());
    }

    [Fact]
    public void Memory_is_used_again()
    {
        using (var warm = ones(12345))
        {
            warm.add_(1);
        }
        var before = MemoryPool.RetainedBytes;
        for (var i = 0; i < 10; i++)
        {
            using var x = ones(12345);
            Assert.True(MemoryPool.RetainedBytes < before);
        }
        Assert.Equal(before, MemoryPool.RetainedBytes);
    }

    [Fact]
    public void Scopes_dispose_what_was_made_in_them_and_nothing_else()
    {
        var outside = ones(1);
        Tensor inside, kept, detached;
        using (var outer = NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
            {
                inside = outside + 1;
                kept = (outside + 2).MoveToOuterDisposeScope();
                detached = (outside + 3).DetachFromDisposeScope();
                Assert.Equal(1, inner.DisposablesCount);
                Assert.True(inner.Contains(inside));
            }
            Assert.True(inside.IsInvalid);
            Assert.False(kept.IsInvalid);
            Assert.True(outer.Contains(kept));
        }
        Assert.True(kept.IsInvalid);
        Assert.False(detached.IsInvalid);
        Assert.False(outside.IsInvalid);
        detached.Dispose();
        outside.Dispose();
    }

    [Fact]
    public void A_scope_frees_when_an_exception_leaves_it()
    {
        Tensor? made = null;
        try
        {
            using var scope = NewDisposeScope();
            made = ones(3);
            made.view(2, 2);
            Assert.Fail("The shape does not fit.");
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
        }
        Assert.True(made!.IsInvalid);
    }

    [Fact]
    public void Scopes_can_be_told_what_to_keep_attach_and_forget()
    {
        var free = ones(1);
        using var scope = NewDisposeScope();
        var (a, b, c) = (ones(1), ones(1), ones(1));
        scope.Attach(free);
        Assert.Equal(4, scope.DisposablesCount);
        scope.DisposeEverythingBut(a, free);
        Assert.Equal([false, true, true, false], new[] { a, b, c, free }.Select(t => t.IsInvalid));
        Assert.Same(a, scope.Detach(a));
        Assert.Equal(1, scope.DisposablesCount);
        a.Dispose();
        scope.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scope.DisposablesCount);
        Assert.True(free.IsInvalid);
    }

    [Fact]
    public void An_outer_scope_may_be_closed_before_an_inner_one()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        outer.Dispose();
        var x = ones(1);
        Assert.True(inner.Contains(x));
        inner.Dispose();
        Assert.True(x.IsInvalid);
        using var y = ones(1);
        Assert.Null(y.OwningDisposeScope);
    }

    [Fact]
    public void Statistics_count_what_users_see_and_no_temporaries()
    {
        DisposeScopeManager.Statistics.Reset();
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        var x = rand(4, 5);
        Assert.Equal(1, statistics.CreatedOutsideScopeCount);
        using (var scope = NewDisposeScope())
        {
            _ = x.std(0);
            _ = x.matmul(ones(5)).softmax(0);
            Assert.Equal(4, statistics.CreatedInScopeCount);
            Assert.Equal(4, scope.DisposablesCount);
        }
        Assert.Equal(4, statistics.DisposedInScopeCount);
        Assert.Equal(1, statistics.ThreadTotalLiveCount);
        x.Dispose();
        Assert.Equal(1, statistics.DisposedOutsideScopeCount);
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void A_training_step_leaves_nothing_behind()
    {
        using var w = rand(10, 10).requires_grad_();
        Step();
        DisposeScopeManager.Statistics.Reset();
        var before = MemoryPool.RetainedBytes;
        for (var i = 0; i < 5; i++)
        {
            Step();
        }
        Assert.Equal(before, MemoryPool.RetainedBytes);
        Assert.Equal(0, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        void Step()
        {
            using var scope = NewDisposeScope();
            var y = (rand(8, 10).mm(w).relu() * 2).log_softmax(1).mean();
            y.backward();
            using (no_grad())
            {
                w.add_(w.grad!, -0.1);
            }
            w.grad = null;
        }
    }
}
