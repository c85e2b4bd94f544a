using System.Text;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange;

/// <summary>Packages that are well formed and say what cannot be: each is refused whole, with the path of every fault.</summary>
public sealed class PackageImporterFaultTests : DataTest
{
    private const string Bodies = """
        "bodies": [
          { "key": "stad", "name": "Stad", "kind": "municipality" },
          { "key": "kf", "name": "KF", "kind": "council", "parent": "stad" }]
        """;

    private const string Types = """ "documentTypes": [{ "key": "plan", "name": "Plan", "nature": "activating" }] """;

    private const string Document = """ "documents": [{ "key": "d", "title": "D", "type": "plan", "targetAreas": [{ "key": "t", "title": "T" }], "goals": [{ "key": "g", "title": "G" }] }] """;

    private const string Cycle = """
        "cycles": [{ "key": "c", "name": "C", "kind": "year", "programme": "d", "plans": ["d"], "bodies": ["kf"],
          "periodFrom": "2025-01-01", "periodTo": "2025-12-31", "opensOn": "2025-11-01", "dueOn": "2026-01-31", "closesOn": "2026-02-20" }]
        """;

    [Theory]
    // Keys
    [InlineData("""{ "bodies": [{ "key": "Älvstad", "name": "X", "kind": "municipality" }] }""", "bodies[0].key", RuleCode.KeyIsNotReadable)]
    [InlineData("""{ "bodies": [{ "key": "a", "name": "X", "kind": "forum" }, { "key": "a", "name": "Y", "kind": "forum" }] }""", "bodies[1].key", FaultCode.KeyIsRepeated)]
    [InlineData("""{ "bodies": [{ "key": "a", "name": "X", "kind": "forum", "parent": "saknas" }] }""", "bodies[0].parent", FaultCode.NoSuchKey)]
    [InlineData("""{ "bodies": [{ "key": "a", "name": "X", "kind": "forum", "successors": ["saknas"] }] }""", "bodies[0].successors[0]", FaultCode.NoSuchKey)]
    [InlineData("""{ "homeMunicipality": "saknas" }""", "homeMunicipality", FaultCode.NoSuchKey)]
    [InlineData("""{ "documents": [{ "key": "d", "title": "D", "type": "saknas" }] }""", "documents[0].type", FaultCode.NoSuchKey)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "owner": "saknas" }] }""", "documents[0].owner", FaultCode.NoSuchKey)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "relations": [{ "kind": "refersTo", "to": "saknas" }] }] }""", "documents[0].relations[0].to", FaultCode.NoSuchKey)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "editions": [{ "label": "1", "status": "draft", "clauses": [{ "key": "c", "kind": "targetArea", "sets": "saknas" }] }] }] }""", "documents[0].editions[0].clauses[0].sets", FaultCode.NoSuchKey)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "editions": [{ "label": "1", "status": "draft", "clauses": [{ "key": "c", "kind": "text" }, { "key": "d", "kind": "text", "clauses": [{ "key": "c", "kind": "text" }] }] }] }] }""", "documents[0].editions[0].clauses[1].clauses[0].key", RuleCode.ClauseKeyIsTaken)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "editions": [{ "label": "1", "status": "draft", "clauses": [{ "key": "C 1", "kind": "text" }] }] }] }""", "documents[0].editions[0].clauses[0].key", RuleCode.KeyIsNotReadable)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "saknas", "title": "A" }] }""", "activities[0].document", FaultCode.NoSuchKey)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "targetAreas": ["t", "saknas"] }] }""", "activities[0].targetAreas[1]", FaultCode.NoSuchKey)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "progressReports": [{ "cycle": "c", "body": "kf", "status": "draft", "entries": [{ "activity": "saknas" }] }] }""", "progressReports[0].entries[0].activity", FaultCode.NoSuchKey)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "assessments": [{ "cycle": "saknas", "level": "partly", "direction": "same" }] }""", "assessments[0].cycle", FaultCode.NoSuchKey)]
    [InlineData("""{ TYPES, DOCUMENT, "indicators": [{ "key": "i", "name": "I", "document": "d", "goal": "saknas" }] }""", "indicators[0].goal", FaultCode.NoSuchKey)]
    // Circles
    [InlineData("""{ "bodies": [{ "key": "a", "name": "A", "kind": "forum", "parent": "b" }, { "key": "b", "name": "B", "kind": "forum", "parent": "c" }, { "key": "c", "name": "C", "kind": "forum", "parent": "a" }] }""", "bodies[2].parent", RuleCode.BodyWouldContainItself)]
    [InlineData("""{ "bodies": [{ "key": "a", "name": "A", "kind": "forum", "parent": "a" }] }""", "bodies[0].parent", RuleCode.BodyWouldContainItself)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "goals": [{ "key": "a", "title": "A", "parent": "b" }, { "key": "b", "title": "B", "parent": "a" }] }] }""", "documents[0].goals[1].parent", RuleCode.GoalWouldContainItself)]
    [InlineData("""{ TYPES, "documents": [{ "key": "a", "title": "A", "type": "plan", "relations": [{ "kind": "concretises", "to": "b" }] }, { "key": "b", "title": "B", "type": "plan", "relations": [{ "kind": "concretises", "to": "a" }] }] }""", "documents[1].relations[0].to", RuleCode.DocumentWouldStandAboveItself)]
    // Days and rules
    [InlineData("""{ "bodies": [{ "key": "a", "name": "A", "kind": "forum", "validFrom": "2025-01-01", "validTo": "2024-01-01" }] }""", "bodies[0].validTo", RuleCode.EndsBeforeItBegins)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "editions": [{ "label": "1", "status": "adopted", "validFrom": "2025-01-01", "validTo": "2024-01-01" }] }] }""", "documents[0].editions[0].validTo", RuleCode.EndsBeforeItBegins)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "editions": [{ "label": "1", "status": "draft" }, { "label": "2", "status": "draft" }] }] }""", "documents[0].editions[1].label", RuleCode.DraftAlreadyExists)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "editions": [{ "label": "1", "status": "adopted" }, { "label": "1", "status": "draft" }] }] }""", "documents[0].editions[1].label", FaultCode.ItemIsRepeated)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "startsOn": "2025-01-01", "endsOn": "2024-01-01" }] }""", "activities[0].endsOn", RuleCode.EndsBeforeItBegins)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "cost": { "kind": "amount" } }] }""", "activities[0].cost", RuleCode.AmountIsMissing)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "dispositions": [{ "kind": "merged", "date": "2025-01-01", "reason": "R" }] }] }""", "activities[0].dispositions[0]", RuleCode.MergingNeedsTarget)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "dispositions": [{ "kind": "merged", "date": "2025-01-01", "reason": "R", "intoActivity": "a" }] }] }""", "activities[0].dispositions[0]", RuleCode.ActivityCannotMergeIntoItself)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "dispositions": [{ "kind": "split", "date": "2025-01-01", "reason": "R", "parts": ["b"] }] }, { "key": "b", "document": "d", "title": "B" }] }""", "activities[0].dispositions[0]", RuleCode.SplittingNeedsParts)]
    [InlineData("""{ TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "dispositions": [{ "kind": "struck", "date": "2025-01-01", "reason": "R" }] }] }""", "activities[0].dispositions[0]", RuleCode.StrikingNeedsDecision)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, "activities": [{ "key": "a", "document": "d", "title": "A", "participations": [{ "body": "kf", "role": "lead" }, { "body": "stad", "role": "lead" }] }] }""", "activities[0].participations", RuleCode.LeadAlreadyExists)]
    [InlineData("""{ TYPES, "documents": [{ "key": "d", "title": "D", "type": "plan", "principles": [{ "key": "p", "title": "P" }] }], "activities": [{ "key": "a", "document": "d", "title": "A", "principleChecks": [{ "principle": "p", "answer": "deviates" }] }] }""", "activities[0].principleChecks", RuleCode.DeviationNeedsReason)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, "cycles": [{ "key": "c", "name": "C", "kind": "year", "programme": "d", "plans": ["d"], "bodies": ["kf"], "periodFrom": "2025-01-01", "periodTo": "2025-12-31", "opensOn": "2026-11-01", "dueOn": "2026-01-31", "closesOn": "2026-02-20" }] }""", "cycles[0].closesOn", RuleCode.CycleDatesAreOutOfOrder)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "assessments": [{ "cycle": "c", "targetArea": "t", "goal": "g", "level": "partly", "direction": "same" }] }""", "assessments[0]", FaultCode.AssessmentOfTwoThings)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "assessments": [{ "cycle": "c", "level": "partly", "direction": "same" }, { "cycle": "c", "level": "partly", "direction": "same" }] }""", "assessments[1]", FaultCode.ItemIsRepeated)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "progressReports": [{ "cycle": "c", "body": "kf", "status": "draft" }, { "cycle": "c", "body": "kf", "status": "draft" }] }""", "progressReports[1]", FaultCode.ItemIsRepeated)]
    // Frozen reports
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "councilReports": [{ "cycle": "c" }] }""", "councilReports[0]", RuleCode.TargetAreaIsNotAssessed)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "councilReports": [{ "cycle": "c", "content": "{}" }] }""", "councilReports[0].content", FaultCode.ReportIsUnreadable)]
    [InlineData("""{ BODIES, TYPES, DOCUMENT, CYCLE, "councilReports": [{ "cycle": "c", "content": "{}", "checksum": "00" }] }""", "councilReports[0].checksum", FaultCode.ChecksumIsWrong)]
    public async Task Package_is_refused_whole(string json, string path, string code)
    {
        var result = await ImportAsync(json);

        result.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        result.Faults.ShouldContain(f => f.Path == path && f.Code == code, string.Join('\n', result.Faults));
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task One_fault_does_not_hide_another()
    {
        var result = await ImportAsync("""
            { BODIES, TYPES,
              "documents": [
                { "key": "d", "title": "D", "type": "saknas", "owner": "saknas",
                  "editions": [{ "label": "1", "status": "adopted", "validFrom": "2025-01-01", "validTo": "2024-01-01" }] }],
              "activities": [
                { "key": "a", "document": "d", "title": "A", "dispositions": [{ "kind": "moved", "date": "2025-01-01", "reason": "R" }] },
                { "key": "A", "document": "d", "title": "A" }] }
            """);

        result.Faults.Select(f => f.Path).ShouldBe(
            ["documents[0].type", "documents[0].owner", "documents[0].editions[0].validTo", "activities[0].dispositions[0]", "activities[1].key"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Fault_in_the_second_file_undoes_the_first_and_names_the_file()
    {
        var result = await As<PackageImporter>(Actor.System).RunAsync(
            [new NamedPackage("1.json", Read($$"""{ {{Bodies}} }""")), new NamedPackage("2.json", Read("""{ "homeMunicipality": "saknas" }"""))], dryRun: false, Cancel);

        result.Faults.ShouldHaveSingleItem().File.ShouldBe("2.json");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task Someone_without_the_right_imports_nothing()
    {
        var result = await As<PackageImporter>(Actors.Strategist).RunAsync([new NamedPackage("1.json", Read($$"""{ {{Bodies}} }"""))], dryRun: false, Cancel);

        result.Outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
        await NothingIsWrittenAsync();
    }

    private Task<ImportResult> ImportAsync(string json) =>
        As<PackageImporter>(Actor.System).RunAsync([new NamedPackage("test.json", Read(json))], dryRun: false, Cancel);

    private static Package Read(string json)
    {
        var whole = json.Replace("BODIES", Bodies).Replace("TYPES", Types).Replace("DOCUMENT", Document).Replace("CYCLE", Cycle);
        var reading = PackageReader.Read(Encoding.UTF8.GetBytes(whole[..^1] + """, "format": "strategytracker/1" }"""));
        reading.Faults.Select(f => f.ToString()).ShouldBeEmpty();
        return reading.Package!;
    }

    private async Task NothingIsWrittenAsync()
    {
        await using var db = Db();
        (await db.Bodies.CountAsync(Cancel)).ShouldBe(0);
        (await db.DocumentTypes.CountAsync(Cancel)).ShouldBe(0);
        (await db.Documents.CountAsync(Cancel)).ShouldBe(0);
        (await db.AuditRows.CountAsync(Cancel)).ShouldBe(0);
    }
}
