namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: networks that a class holds in collections, by a primary constructor, or for other classes.</summary>
public sealed class NetworkHolderFindingsTests
{
    public static TheoryData<string> Collections =>
    [
        """
        private readonly List<Net> models = [];

        void Load()
        {
            var net = new Net();
            net.eval();
            models.Add(net);
        }

        void Run(Tensor x)
        {
            using var _ = no_grad();
            models.ForEach(model => model.call(x));
        }
        """,
        """
        private readonly Net[] models = new Net[3];

        User()
        {
            foreach (var net in models)
                net.eval();
        }

        void Run(Tensor x)
        {
            using var _ = no_grad();
            foreach (var model in models)
                model.call(x);
        }
        """,
        """
        private readonly Dictionary<int, Net> models = [];

        void Load(int key)
        {
            var net = new Net();
            net.eval();
            models[key] = net;
        }

        void Run(Tensor x)
        {
            if (models.TryGetValue(1, out var model))
            {
                using var _ = no_grad();
                model.call(x);
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Collections))]
    public Task A_class_sets_the_mode_of_its_networks(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));

    [Fact]
    public Task A_method_of_another_class_gives_a_network_in_evaluation_mode() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        public sealed class User
        {
            private readonly Net model = Zoo.Load();

            Tensor Run(Tensor x)
            {
                using var _ = no_grad();
                return model.call(x);
            }
        }

        static class Zoo
        {
            public static Net Load()
            {
                var net = new Net();
                net.eval();
                return net;
            }
        }
        """);

    [Fact]
    public Task A_helper_sets_the_mode_of_a_primary_constructors_parameter() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        class Holder(Net model)
        {
            void Off() => model.eval();

            Tensor Run(Tensor x)
            {
                Off();
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """);

    [Fact]
    public Task Another_member_sets_the_mode_of_a_primary_constructors_parameter() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        class Service(Net model)
        {
            void Start() => model.eval();

            Tensor Run(Tensor x)
            {
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """);

    [Fact]
    public Task A_derived_class_sets_the_mode_of_its_bases_network() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        class Base
        {
            protected readonly Net model = new();
        }

        class Derived : Base
        {
            Derived() => model.eval();

            Tensor Run(Tensor x)
            {
                using var _ = no_grad();
                return model.call(x);
            }
        }
        """);

    [Fact]
    public Task Another_class_sets_the_mode_of_its_property() => Diagnose.FindsNothing(EvaluationCode.Networks +
        """
        class Holder
        {
            public Net Model { get; } = new();

            public Holder() => Model.eval();
        }

        class Other
        {
            static Tensor Run(Holder holder, Tensor x)
            {
                using var _ = no_grad();
                return holder.Model.call(x);
            }
        }
        """);
}
