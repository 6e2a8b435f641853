namespace NetDsl.Managed.Tests.Api;

/// <summary>The lines of a type that has one of each kind of member.</summary>
public class ApiFormatTests
{
    [Fact]
    public void Members_are_written_as_the_listing_has_them()
    {
        const string type = "NetDsl.Managed.Tests.Api.ApiFormatTests.Sample<T>";
        string[] expected =
        [
            $"{type}..ctor(string name=\"x\") protected",
            $"{type}.Count : int {{ get; }}",
            $"{type}.Current : {type}? {{ get; }} static",
            $"{type}.Do<U>(params long[] sizes) : U? static",
            $"{type}.Find(T key, out (string Name, (T Value, string? Note) Pair) value, ref double eps) : bool virtual",
            $"{type}.Item[int index] : T {{ get; set; }}",
            $"{type}.Old(string?[] names, string[]? texts) : void static obsolete",
            $"{type}.Step(System.DayOfWeek? day=null, System.DayOfWeek other=Friday, double eps=1E-05, bool on=true) : " +
            "void abstract protected",
            $"{type}.kind : System.Collections.Generic.IReadOnlyList<int?> field static",
            $"{type}.limit : int field const = 3",
            $"{type}.op_Addition({type} left, object right) : {type} static",
        ];
        Assert.Equal(expected, ApiFormat.Members(typeof(Sample<>)).Select(m => m.Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_is_written_with_its_kind_and_base_class()
    {
        const string name = "NetDsl.Managed.Tests.Api.ApiFormatTests";
        Assert.Equal($"abstract class {name}.Sample<T>", ApiFormat.Line(typeof(Sample<>)));
        Assert.Equal($"class {name}.Sample<T>.Inner<U> : {name}.Sample<U>", ApiFormat.Line(typeof(Sample<>.Inner<>)));
        Assert.Equal($"static class {name}.Helpers", ApiFormat.Line(typeof(Helpers)));
        Assert.Equal("enum System.DayOfWeek", ApiFormat.Line(typeof(DayOfWeek)));
        Assert.Equal("struct System.DateTime", ApiFormat.Line(typeof(DateTime)));
        Assert.Equal("interface System.IDisposable", ApiFormat.Line(typeof(IDisposable)));
        Assert.Equal("delegate System.Action", ApiFormat.Line(typeof(Action)));
    }

    [Fact]
    public void What_does_not_say_whether_it_is_null_is_open()
        => Assert.Contains(
            "NetDsl.Managed.Tests.Api.ApiFormatTests.Unsaid.Join(System.Collections.Generic.List<string~>~ texts) : string~ static",
            ApiFormat.Members(typeof(Unsaid)).Select(m => m.Line));

    public static class Helpers;

#nullable disable
    public static class Unsaid
    {
        public static string Join(List<string> texts) => string.Concat(texts);
    }
#nullable restore

    public abstract class Sample<T>(string name = "x") : IDisposable
    {
        public const int limit = 3;

        public static readonly IReadOnlyList<int?> kind = [];

        public static Sample<T>? Current => null;

        public int Count { get; protected set; } = name.Length;

        public T this[int index] { get => throw new NotSupportedException($"{index}"); set => throw new NotSupportedException($"{value}"); }

        public static Sample<T> operator +(Sample<T> left, object right)
            => right is null ? throw new ArgumentNullException(nameof(right)) : left;

        public static U? Do<U>(params long[] sizes)
            where U : struct => sizes.Length == 0 ? default(U) : null;

        [Obsolete("Do it otherwise.")]
        public static void Old(string?[] names, string[]? texts) => _ = names.Length + texts?.Length;

        public virtual bool Find(T key, out (string Name, (T Value, string? Note) Pair) value, ref double eps)
        {
            value = ($"{eps}", (key, null));
            return true;
        }

        void IDisposable.Dispose() => GC.SuppressFinalize(this);

        protected abstract void Step(DayOfWeek? day = null, DayOfWeek other = DayOfWeek.Friday, double eps = 1e-5, bool on = true);

        public class Inner<U> : Sample<U>
        {
            protected override void Step(DayOfWeek? day = null, DayOfWeek other = DayOfWeek.Friday, double eps = 1e-5, bool on = true)
            {
            }
        }
    }
}
