namespace TorchSharp;

/// <summary>The number of objects of one kind that a thread has created and disposed.</summary>
public class LifetimeStatistics
{
    /// <summary>Created outside any dispose scope.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Disposed outside any dispose scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Created in a dispose scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Disposed while in a dispose scope.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Attached to a scope after they were made.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Detached from all scopes.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Created and not yet disposed.</summary>
    public long ThreadTotalLiveCount =>
        CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    /// <summary>Sets all counts to zero.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = 0;
        DisposedOutsideScopeCount = 0;
        CreatedInScopeCount = 0;
        DisposedInScopeCount = 0;
        AttachedToScopeCount = 0;
        DetachedFromScopeCount = 0;
    }

    /// <summary>All counts with their names.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; "
        + $"DisposedOutsideScopeCount: {DisposedOutsideScopeCount}; CreatedInScopeCount: {CreatedInScopeCount}; "
        + $"DisposedInScopeCount: {DisposedInScopeCount}; AttachedToScopeCount: {AttachedToScopeCount}; "
        + $"DetachedFromScopeCount: {DetachedFromScopeCount}");
}
