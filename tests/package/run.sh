#!/usr/bin/env bash
# Packs NetDsl and NetDsl.Managed and uses them as a stranger would: in projects outside the repository that have nothing but the
# packages. Where TorchSharp has no native library for this platform, NetDsl.Managed alone is tried. Nothing is left behind.
#
#   tests/package/run.sh
set -euo pipefail

repo=$(cd "$(dirname "$0")/../.." && pwd)
version=0.0.1-test
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step() { echo "package: $*"; }
fail() { echo "package: FAILED: $*" >&2; exit 1; }
setting() { dotnet msbuild "$repo/build/TorchEngine.props" -getProperty:"$1" | tr -d '\r'; }
pinned() { sed -n "s/.*\"$1\" Version=\"\([^\"]*\)\".*/\1/p" "$repo/Directory.Packages.props"; }

# The block of code in README.md after a comment: readme COMMENT LANGUAGE
readme() {
    awk -v comment="<!-- $1 -->" -v start="\`\`\`$2" '
        $0 == comment { wanted = 1 }
        wanted && $0 == "```" { exit }
        inside { print; lines++ }
        wanted && $0 == start { inside = 1 }
        END { exit lines == 0 }' "$repo/README.md" || fail "README.md has no $2 after <!-- $1 -->"
}

platform=$(setting HostPlatform)
engine=$(setting TorchEngine)
cache=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //' | tr -d '\r')

# The solution's build runs the analyzers; here they would only take time.
pack() {
    dotnet pack "$repo/src/$1" -o "$work/feed" -p:PackageVersion=$version -p:TorchEngine="$2" -p:RunAnalyzers=false -nologo -v quiet
}

step "pack"
pack NetDsl managed
[ "$engine" = managed ] || pack NetDsl cpu
pack NetDsl.Tool "$engine"

# The programs are small: more threads would only wait for each other on a busy machine.
export OMP_NUM_THREADS=1

# A cache of its own, so that nothing from an earlier run stands in for what is packed now. TorchSharp and libtorch, which are large,
# come from the machine's cache where it has them.
export NUGET_PACKAGES=$work/packages
cat > "$work/nuget.config" <<EOF_CONFIG
<configuration>
  <packageSources>
    <add key="packed" value="feed" />
  </packageSources>
  <fallbackPackageFolders>
    <add key="machine" value="$cache" />
  </fallbackPackageFolders>
</configuration>
EOF_CONFIG

# A project: its folder, its kind (Exe or Library) and its references, as "package NAME VERSION" or "project PATH".
project() {
    local folder=$1 kind=$2
    shift 2
    mkdir -p "$work/$folder"
    {
        echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>'
        echo "<OutputType>$kind</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup><ItemGroup>"
        for reference in "$@"; do
            set -- $reference
            case $1 in
                package) echo "<PackageReference Include=\"$2\" Version=\"$3\" />" ;;
                project) echo "<ProjectReference Include=\"$2\" />" ;;
            esac
        done
        echo '</ItemGroup></Project>'
    } > "$work/$folder/$(basename "$folder").csproj"
}

# The build of a folder must fail with one error, of this code, however often the build repeats it.
refused() {
    local folder=$1 code=$2
    if dotnet build "$work/$folder" -nologo > "$work/log"; then
        fail "the build of $folder accepts it"
    fi
    [ "$(grep -o 'error [A-Z]*[0-9]*' "$work/log" | sort -u)" = "error $code" ] || fail "$folder: $(cat "$work/log")"
    [ "$(grep "error $code" "$work/log" | sed 's/^ *//' | sort -u | wc -l)" -eq 1 ] || fail "$folder: more than one $code: $(cat "$work/log")"
}

# The README's first network with one of the packages: it builds without a warning, trains and runs, and a wrong shape is an error.
first_network() {
    local package=$1 folder=$2
    shift 2
    step "$package: a new project with nothing but the packages"
    mkdir "$work/$folder"
    cd "$work/$folder"
    dotnet new console --name FirstNetwork --output . --no-restore > log || fail "dotnet new: $(cat log)"
    dotnet add package "$package" --version $version > log || fail "dotnet add package: $(cat log)"
    for reference in "$@"; do
        dotnet add package $reference > log || fail "dotnet add package: $(cat log)"
    done

    for file in lib/net8.0/NetDsl.{dll,xml} analyzers/dotnet/cs/NetDsl.{Generators,CodeFixes}.dll README.md LICENSE icon.png \
        buildTransitive/"$package".targets; do
        [ -s "$NUGET_PACKAGES/$(echo "$package" | tr '[:upper:]' '[:lower:]')/$version/$file" ] || fail "$package has no $file"
    done

    step "$package: the README in it leads out of it, and it names the project's address"
    inside="$NUGET_PACKAGES/$(echo "$package" | tr '[:upper:]' '[:lower:]')/$version"
    ! grep -n '](' "$inside/README.md" | grep -v '](https://\|](#' || fail "README.md of $package has links that lead nowhere"
    ! grep -nE '<!--|<img' "$inside/README.md" || fail "README.md of $package has comments or HTML"
    address=$(dotnet msbuild "$repo/src/NetDsl" -getProperty:RepositoryUrl | tr -d '\r')
    grep -qF "<projectUrl>$address</projectUrl>" "$inside"/*.nuspec || fail "$package does not name $address"

    step "$package: the README's program builds without a warning, and runs"
    readme first-network csharp > Program.cs
    dotnet build --no-restore -nologo -warnaserror > log || fail "$(cat log)"
    dotnet run --no-build > log || fail "$(cat log)"
    cat log
    # The losses to 0.02 and the images to three: the last digits depend on the processor and the engine.
    readme first-output text > expected
    paste -d '|' log expected | awk -F '|' '
        function words(line) { gsub(/[0-9]+\.[0-9]+/, "#", line); sub(/^[0-9]+ of/, "# of", line); return line }
        function number(line) { return line ~ /^[0-9]+ of/ ? line / 150 : substr(line, index(line, "loss") + 5) + 0 }
        words($1) != words($2) || (number($1) - number($2)) ^ 2 > 0.0004 { print; wrong = 1 }
        END { exit wrong }' || fail "the program prints other lines than the README shows"

    step "$package: two clean builds generate the same bytes"
    for turn in 1 2; do
        dotnet build --no-restore --no-incremental -nologo -p:EmitCompilerGeneratedFiles=true \
            -p:CompilerGeneratedFilesOutputPath="$work/generated/$package/$turn" > log || fail "$(cat log)"
    done
    [ -n "$(find "$work/generated/$package/1" -name '*.g.cs')" ] || fail "no code is generated"
    diff -r "$work/generated/$package/1" "$work/generated/$package/2" || fail "the generated code differs"

    step "$package: without [Flatten], the build says what the README says: NDSL102, at its place"
    sed -i.before '/^\[Flatten\]$/d' Program.cs
    cmp -s Program.cs Program.cs.before && fail "the README's network has no line [Flatten]"
    finding=$(grep '^Program.cs(.*warning NDSL102' "$repo/README.md") || fail "README.md does not show the finding"
    dotnet build --no-restore -nologo > log || fail "$(cat log)"
    grep -qF "$finding" log || fail "$(cat log)"
    [ "$(grep -o 'warning [A-Z]*[0-9]*' log | sort -u | wc -l)" -eq 1 ] || fail "there are other warnings: $(cat log)"
    mv Program.cs.before Program.cs
    cd "$work"
}

first_network NetDsl.Managed managed

step "a project in F# or Visual Basic is told once that the package is for C#; one that has it through a C# library is told nothing"
# A project in another language: its folder, its extension, its reference.
foreign() {
    mkdir -p "$work/$1"
    {
        echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net10.0;net8.0</TargetFrameworks></PropertyGroup>'
        [ "$2" = vbproj ] || echo '<ItemGroup><Compile Include="Empty.fs" /></ItemGroup>'
        echo "<ItemGroup>$3</ItemGroup></Project>"
    } > "$work/$1/$(basename "$1").$2"
    echo 'module Empty' > "$work/$1/Empty.fs"
    dotnet build "$work/$1" -nologo > log || fail "$1: $(cat log)"
}
told() { grep 'warning NETDSL0004: NetDsl.Managed is for C#' log | sed 's/^ *//' | sort -u | wc -l; }
foreign languages/FSharp fsproj "<PackageReference Include=\"NetDsl.Managed\" Version=\"$version\" />"
[ "$(told)" -eq 1 ] || fail "$(cat log)"
foreign languages/Basic vbproj "<PackageReference Include=\"NetDsl.Managed\" Version=\"$version\" />"
[ "$(told)" -eq 1 ] || fail "$(cat log)"
project languages/Networks Library "package NetDsl.Managed $version"
sed -i.before 's/net10.0/net8.0/' languages/Networks/Networks.csproj
foreign languages/Indirect fsproj '<ProjectReference Include="../Networks/Networks.csproj" />'
! grep -q 'NETDSL0004' log || fail "$(cat log)"

step "NetDsl.Tool: installed, it imports a model of PyTorch's, and compares forward"
dotnet tool install NetDsl.Tool --version $version --tool-path tool > log || fail "$(cat log)"
tool/netdsl import "$repo/tests/NetDsl.Tool.Tests/Exports/files/unet.pt2" --output imported > log || fail "$(cat log)"
cat log
grep -q 'differs from the exported graph by [0-9.]*e-' log || fail "the tool compares nothing"
diff <(sed 's/class Unet;/class Imported;/' imported/Unet.cs) "$repo/tests/NetDsl.Tool.Tests/Imported/unet.cs" || fail "another class"
if [ "$engine" = managed ]; then
    step "passed; TorchSharp has no native library for $platform"
    exit 0
fi

netdsl="package NetDsl $version"
managed="package NetDsl.Managed $version"
torchsharp="package TorchSharp $(pinned TorchSharp)"
libtorch="package libtorch-cpu-$platform $(pinned "libtorch-cpu-$platform")"
first_network NetDsl torch "libtorch-cpu-$platform --version $(pinned "libtorch-cpu-$platform")"

step "a library of blocks that another project uses"
project blocks/Blocks Library "$netdsl"
cat > blocks/Blocks/Residual.cs <<'EOF_CODE'
using NetDsl;

[Block(nameof(inChannels), Dim.Any, Dim.Any)]
[Tap("identity")]
[Conv(nameof(channels), 3, Padding = 1), BatchNorm]
[Add("identity", Projection = true), ReLU]
public partial class Residual(int inChannels, int channels);
EOF_CODE
project blocks/App Exe "$netdsl" "$libtorch" "project ../Blocks/Blocks.csproj"
cat > blocks/App/Program.cs <<'EOF_CODE'
using NetDsl;
using TorchSharp;

using var network = new Net();
Console.WriteLine(string.Join(" ", network.Predict(torch.zeros(2, 3, 8, 8)).shape));

[Network(3, 8, 8)]
[Use<Residual>(4), AdaptiveAvgPool(1), Flatten, Linear(5)]
public partial class Net;
EOF_CODE
dotnet run --project blocks/App > log || fail "$(cat log)"
grep -qx '2 5' log || fail "the blocks' network answers with another shape: $(cat log)"

step "a program with both packages gets one error"
project mixed/Both Exe "$netdsl" "$managed"
cp torch/Program.cs mixed/Both
refused mixed/Both NETDSL0001
project mixed/WithTorchSharp Exe "$managed" "$torchsharp"
cp torch/Program.cs mixed/WithTorchSharp
refused mixed/WithTorchSharp NETDSL0001
project mixed/ThroughLibrary Exe "$managed" "project ../../blocks/Blocks/Blocks.csproj"
cp torch/Program.cs mixed/ThroughLibrary
refused mixed/ThroughLibrary NETDSL0001

step "published, in folders and as a single file"
dotnet publish torch -o published -nologo > log || fail "$(cat log)"
dotnet published/FirstNetwork.dll > log || fail "$(cat log)"
grep -q 'test images right' log || fail "$(cat log)"
dotnet publish torch -o single -r "$platform" --self-contained false -p:PublishSingleFile=true -nologo > log || fail "$(cat log)"
single/FirstNetwork > log || fail "$(cat log)"
grep -q 'test images right' log || fail "$(cat log)"

step "two builds at the same time"
project parallel/App Exe "$netdsl" "$libtorch"
cp torch/Program.cs parallel/App
dotnet restore parallel/App > log || fail "$(cat log)"
dotnet build parallel/App --no-restore -c Debug -nologo > debug.log &
debug=$!
dotnet build parallel/App --no-restore -c Release -nologo > release.log || fail "$(cat release.log)"
wait $debug || fail "$(cat debug.log)"
for configuration in Debug Release; do
    parallel/App/bin/$configuration/net10.0/App > log || fail "$(cat log)"
done

if [ "$platform" = linux-x64 ]; then
    step "older Linux: the output's library differs from the package's, unless that is turned off"
    library=runtimes/linux-x64/native/libLibTorchSharp.so
    for folder in "$NUGET_PACKAGES" "$cache"; do
        file=$folder/torchsharp/$(pinned TorchSharp)/$library
        if [ -f "$file" ]; then original=$file; fi
    done
    for file in published/$library single/libLibTorchSharp.so; do
        [ -f "$file" ] || fail "there is no $file"
        changed=$(cmp -l "$original" "$file" | wc -l) || true
        [ "$changed" -eq 3 ] || fail "$changed bytes of $file differ from the package's; expected 3"
    done

    # This machine's libstdc++ with its versions after GCC 11's renamed: for the loader, the libstdc++ of RHEL 9.
    mkdir older
    LC_ALL=C sed 's/GLIBCXX_3\.4\.3[0-9]/GLIBCXX_3.4.XX/g' "$(ldconfig -p | awk '/libstdc\+\+\.so\.6 .*x86-64/ { print $NF; exit }')" \
        > older/libstdc++.so.6
    run_on_older() { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 LD_LIBRARY_PATH=$work/older dotnet "$1/FirstNetwork.dll" > log 2>&1; }
    run_on_older published || fail "$(cat log)"

    dotnet publish torch -o untouched -p:NetDslRelaxLibstdcxx=false -nologo > log || fail "$(cat log)"
    cmp "$original" untouched/$library || fail "$library is changed although NetDslRelaxLibstdcxx is false"
    # The shell's own word about a program that aborts would look like a failure.
    if { run_on_older untouched; } 2> aborted; then
        fail "the package's library loads with an older libstdc++: the change is not needed any more"
    fi
fi

step passed
