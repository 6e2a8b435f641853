namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: networks in fields and properties, whose mode any member of the class may set.</summary>
public sealed class NetworkFieldFindingsTests
{
    public static TheoryData<string> FieldsInTrainingMode =>
    [
        """
        private readonly Net student = new(), teacher = new();

        User() => teacher.eval();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return teacher.call([|student.call|](x));
        }
        """,
        """
        private readonly Net student = new(), teacher = new();

        User() => teacher.eval();

        Tensor Fit(Tensor x)
        {
            x = teacher.call(x);
            x += student.call(x);
            x = student.call(x);
            return x;
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|student.call|](x);
        }
        """,
        """
        private readonly Net model;

        User(Net net)
        {
            model = net;
            model.train();
            net.eval();
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private readonly Net model;

        User(Net net)
        {
            model = net;
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private readonly Net model = Load();

        static Net Load()
        {
            var model = new Net();
            model.load("net.dat");
            return model;
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private readonly Lazy<Net> first = new(() => new Net()), second = new(() =>
        {
            var net = new Net();
            net.eval();
            return net;
        });

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return second.Value.call([|first.Value.call|](x));
        }
        """,
        """
        private readonly Net model = new();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private readonly Net model = new();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|this.model.call|](x);
        }
        """,
        """
        static Net Model { get; } = new();

        static Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|Model.call|](x);
        }
        """,
        """
        private readonly Net model = new();

        void Train()
        {
            model.train();
            model.eval();
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        private readonly Net model = new();

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            var y = [|model.call|](x);
            model.eval();
            return y;
        }
        """,
        """
        private readonly Net model = new();

        void Look()
        {
            using (model.Evaluating())
            {
            }
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(FieldsInTrainingMode))]
    public Task A_network_whose_class_does_not_set_its_mode_is_reported(string members) =>
        Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> Fields =>
    [
        """
        private readonly Net model = new();
        private bool isReady;

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            if (isReady)
                return model.call(x);
            model.eval();
            isReady = true;
            return x;
        }
        """,
        """
        private readonly Net model = new();

        void Prepare() => model.eval();
        void Train() => model.train();

        Tensor Run(Tensor x)
        {
            Prepare();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = new();

        public User()
        {
            model.eval();
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model;

        User(Net net)
        {
            net.eval();
            model = net;
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = Load();

        static Net Load()
        {
            var net = new Net();
            net.eval();
            return net;
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Lazy<Net> model = new(() =>
        {
            var net = new Net();
            net.eval();
            return net;
        });

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return model.Value.call(x);
        }
        """,
        """
        private Net? model;

        Net Model
        {
            get
            {
                if (model is null)
                {
                    model = new();
                    model.eval();
                }

                return model;
            }
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return Model.call(x);
        }
        """,
        """
        public Net? Model { get; init; }

        static User Load()
        {
            var net = new Net();
            net.eval();
            return new User { Model = net };
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return Model!.call(x);
        }
        """,
        """
        private readonly Net model = new();

        void Train() => model.train();
        Net Get() => model;

        Tensor Run(Tensor x)
        {
            Get().eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        private readonly Net model = new();

        void Train() => model.train();

        Net Ready
        {
            get
            {
                model.eval();
                return model;
            }
        }

        Tensor Run(Tensor x)
        {
            using var _ = no_grad();
            return Ready.call(x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public Task A_class_sets_the_mode_of_its_network(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
