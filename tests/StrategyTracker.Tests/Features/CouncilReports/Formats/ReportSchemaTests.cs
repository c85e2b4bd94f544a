using System.Text.Json.Nodes;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Tests.Features.Exchange;

namespace StrategyTracker.Tests.Features.CouncilReports.Formats;

public sealed class ReportSchemaTests
{
    private static readonly string file = Path.Combine(Repository.Root, "seed-data", ReportSchema.FileName);

    /// <summary>After a change of the record types: run once with STRATEGYTRACKER_APPROVE=1, which writes the file.</summary>
    [Fact]
    public void Schema_in_the_repository_is_that_of_the_record_types()
    {
        if (Environment.GetEnvironmentVariable("STRATEGYTRACKER_APPROVE") == "1")
        {
            File.WriteAllText(file, ReportSchema.Write());
        }

        File.ReadAllText(file).ShouldBe(ReportSchema.Write());
    }

    [Fact]
    public void Archived_reports_conform_to_the_schema()
    {
        Faults(ArchivedReport.Write(SampleReport.Accounted, SampleReport.Imprint)).ShouldBeEmpty();
        Faults(ArchivedReport.Write(GoalReport.Of(goals: 6, bodies: 4), SampleReport.Imprint)).ShouldBeEmpty();
        Faults(ArchivedReport.Write(SampleReport.Report with { Activities = [], Bodies = [], Indicators = [], TargetAreas = [] }, SampleReport.Preliminary)).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_archived_report_does_not_conform() =>
        Faults("""{ "format": "strategytracker-report/2" }"""u8.ToArray()).ShouldNotBeEmpty();

    private static List<string> Faults(byte[] content) =>
        [.. new SchemaValidator(JsonNode.Parse(ReportSchema.Write())!).Validate(JsonNode.Parse(content))];
}
