using StrategyTracker.Features.CouncilReports;

namespace StrategyTracker.Tests.Features.CouncilReports;

public sealed class StackedTablesTests
{
    [Fact]
    public void Each_cell_of_a_table_of_figures_is_told_its_column()
    {
        var markup = StackedTables.In("<p>x</p><table class=\"numbers\"><caption>C</caption><thead><tr><th scope=\"col\">Område</th><th class=\"n\"><span><svg></svg> Antal</span></th><th>”Mål”</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">Ett</th><td class=\"n\">1</td><td>a</td></tr><tr><td colspan=\"2\">Två</td><td>b</td></tr></tbody></table>");

        markup.ShouldContain("<table class=\"numbers stacks\">");
        markup.ShouldContain("<th scope=\"row\">Ett</th><td class=\"n\" data-label=\"Antal\">1</td><td data-label=\"”Mål”\">a</td>");
        markup.ShouldContain("<td colspan=\"2\">Två</td><td data-label=\"”Mål”\">b</td>");
    }

    [Theory]
    [InlineData("<table class=\"matrix\"><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>")]
    [InlineData("<table class=\"numbers\"><tbody><tr><td>1</td></tr></tbody></table>")]
    public void Other_tables_and_those_without_heads_are_left_as_they_are(string markup) => StackedTables.In(markup).ShouldBe(markup);
}
