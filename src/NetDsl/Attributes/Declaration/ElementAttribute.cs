namespace NetDsl;

/// <summary>
/// One step of a network: a layer, or an element that names, fetches or joins values. The elements of a class apply in the order in which
/// they are written.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class ElementAttribute : Attribute
{
    /// <summary>The kinds of element are this library's: the generator writes each in its own way.</summary>
    private protected ElementAttribute()
    {
    }
}
