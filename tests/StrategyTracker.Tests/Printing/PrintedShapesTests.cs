using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Tests.Printing;

/// <summary>A status on paper has the same shape as on screen, in ink.</summary>
public sealed class PrintedShapesTests
{
    private const string Screen = """.shape-dash { --drawing: url("data:image/svg+xml,<svg><path stroke='black'/></svg>"); }""";
    private const string Paper = ":root { --ink: #111111; --mute: #222222; --accent: #333333; --good: #444444; --part: #555555; --bad: #666666; --none: #777777; }";

    [Fact]
    public void Each_drawing_is_printed_in_the_ink_of_what_it_stands_in()
    {
        var rules = PrintedShapes.Rules(Screen, Paper);

        rules.ShouldContain(""".report :is(.tone-good, .done) > .shape-dash { background-image: url("data:image/svg+xml,<svg><path stroke='%23444444'/></svg>"); }""");
        rules.ShouldContain(""".report :is(.unknown, .waiting, .gone) > .shape-dash { background-image: url("data:image/svg+xml,<svg><path stroke='%23222222'/></svg>"); }""");
        rules.ShouldNotContain("black");
    }

    [Fact]
    public async Task Every_shape_has_a_drawing_and_an_ink()
    {
        var html = await new ReportHtml().RenderAsync(new PrintedPage(typeof(StatusShape), new Dictionary<string, object?> { [nameof(StatusShape.Shape)] = Shape.Full }, "sv", "Tecken", ""));

        foreach (var shape in Enum.GetNames<Shape>())
        {
            html.ShouldContain($":is(.tone-bad, .late) > .shape-{shape.ToLowerInvariant()} {{ background-image: url(\"data:image/svg+xml,<svg");
        }

        html.ShouldNotContain("'%23'");
    }
}
