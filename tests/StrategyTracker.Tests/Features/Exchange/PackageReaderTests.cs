using System.Globalization;
using System.Text;
using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Tests.Features.Exchange;

public sealed class PackageReaderTests
{
    private const string Body = """{ "key": "a", "name": "A", "kind": "committee" """;

    [Theory]
    // The file
    [InlineData("", "", FaultCode.NotJson)]
    [InlineData("hej", "", FaultCode.NotJson)]
    [InlineData("""{ "format": "strategytracker/1", }""", "", FaultCode.NotJson)]
    [InlineData("""[]""", "", FaultCode.NotAnObject)]
    [InlineData("""{}""", "format", FaultCode.MissingField)]
    [InlineData("""{ "format": "strategytracker/9" }""", "format", FaultCode.WrongFormat)]
    [InlineData("""{ "format": 1 }""", "format", FaultCode.NotAText)]
    // Fields
    [InlineData("""{ "format": "strategytracker/1", "bodys": [] }""", "bodys", FaultCode.UnknownField)]
    [InlineData("""{ "format": "strategytracker/1", "note": "a", "note": "b" }""", "note", FaultCode.RepeatedField)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": {} }""", "bodies", FaultCode.NotAList)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": ["a"] }""", "bodies[0]", FaultCode.NotAnObject)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "kind": "committee" }] }""", "bodies[0].name", FaultCode.MissingField)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": null, "kind": "committee" }] }""", "bodies[0].name", FaultCode.MissingField)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "  ", "kind": "committee" }] }""", "bodies[0].name", FaultCode.BlankText)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": 7, "kind": "committee" }] }""", "bodies[0].name", FaultCode.NotAText)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "nämnd" }] }""", "bodies[0].kind", FaultCode.UnknownWord)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "Committee" }] }""", "bodies[0].kind", FaultCode.UnknownWord)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": 3 }] }""", "bodies[0].kind", FaultCode.UnknownWord)]
    // Values
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "committee", "validFrom": "2024-13-01" }] }""", "bodies[0].validFrom", FaultCode.NotADate)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "committee", "validFrom": "2023-02-29" }] }""", "bodies[0].validFrom", FaultCode.NotADate)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "committee", "validFrom": "1 maj 2024" }] }""", "bodies[0].validFrom", FaultCode.NotADate)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "committee", "validFrom": 20240501 }] }""", "bodies[0].validFrom", FaultCode.NotADate)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "committee", "successors": [1] }] }""", "bodies[0].successors[0]", FaultCode.NotAText)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A\u0000", "kind": "committee" }] }""", "bodies[0].name", FaultCode.ControlCharacter)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A\u001b[31m", "kind": "committee" }] }""", "bodies[0].name", FaultCode.ControlCharacter)]
    [InlineData("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A\ud800", "kind": "committee" }] }""", "bodies[0].name", FaultCode.BrokenText)]
    [InlineData("""{ "format": "strategytracker/1", "documents": [{ "key": "d", "title": "D", "type": "t", "isReference": "ja" }] }""", "documents[0].isReference", FaultCode.NotYesOrNo)]
    [InlineData("""{ "format": "strategytracker/1", "documents": [{ "key": "d", "title": "D", "type": "t", "isReference": null }] }""", "documents[0].isReference", FaultCode.MissingField)]
    [InlineData("""{ "format": "strategytracker/1", "documents": [{ "key": "d", "title": "D", "type": "t", "contextNotes": [{ "key": "n", "kind": "threat", "text": "T", "weight": 6 }] }] }""", "documents[0].contextNotes[0].weight", FaultCode.OutOfRange)]
    [InlineData("""{ "format": "strategytracker/1", "documents": [{ "key": "d", "title": "D", "type": "t", "contextNotes": [{ "key": "n", "kind": "threat", "text": "T", "weight": 2.5 }] }] }""", "documents[0].contextNotes[0].weight", FaultCode.NotAWholeNumber)]
    [InlineData("""{ "format": "strategytracker/1", "documents": [{ "key": "d", "title": "D", "type": "t", "editions": [{ "label": "1", "status": "adopted", "clauses": [{ "key": "c", "kind": "text", "clauses": [{ "key": "c2", "kind": "text", "sort": 1 }] }] }] }] }""", "documents[0].editions[0].clauses[0].clauses[0].sort", FaultCode.UnknownField)]
    [InlineData("""{ "format": "strategytracker/1", "indicators": [{ "key": "i", "name": "I", "document": "d", "values": [{ "kind": "outcome", "year": 2024, "value": "12" }] }] }""", "indicators[0].values[0].value", FaultCode.NotANumber)]
    [InlineData("""{ "format": "strategytracker/1", "indicators": [{ "key": "i", "name": "I", "document": "d", "values": [{ "kind": "outcome", "year": 24 }] }] }""", "indicators[0].values[0].year", FaultCode.OutOfRange)]
    [InlineData("""{ "format": "strategytracker/1", "progressReports": [{ "cycle": "c", "body": "b", "status": "draft", "entries": [{ "activity": "a", "savedAt": "2026-11-01 10:00" }] }] }""", "progressReports[0].entries[0].savedAt", FaultCode.NotAMoment)]
    public void Fault_is_told_with_its_path(string json, string path, string code)
    {
        var reading = PackageReader.Read(Encoding.UTF8.GetBytes(json));

        reading.Package.ShouldBeNull();
        reading.Faults.ShouldContain(f => f.Path == path && f.Code == code, string.Join('\n', reading.Faults));
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var reading = Read("""
            { "format": "strategytracker/1",
              "bodies": [{ "key": "a", "namn": "A", "kind": "nämnd", "validFrom": "2024-13-01" }],
              "cycles": [{ "key": "c" }] }
            """);

        reading.Faults.Select(f => f.Path).ShouldBe(
            [
                "bodies[0].namn", "bodies[0].kind", "bodies[0].validFrom", "bodies[0].name",
                "cycles[0].name", "cycles[0].kind", "cycles[0].programme", "cycles[0].plans", "cycles[0].bodies",
                "cycles[0].periodFrom", "cycles[0].periodTo", "cycles[0].opensOn", "cycles[0].dueOn", "cycles[0].closesOn",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Text_longer_than_its_limit_is_told_with_both_lengths()
    {
        var fault = Read($$"""{ "format": "strategytracker/1", "bodies": [{{Body}}, "shortName": "{{new string('x', 41)}}" }] }""").Faults.ShouldHaveSingleItem();

        fault.Path.ShouldBe("bodies[0].shortName");
        fault.Arguments.ShouldBe([41, 40]);
    }

    [Fact]
    public void Wrong_date_is_told_in_both_languages()
    {
        var fault = Read($$"""{ "format": "strategytracker/1", "bodies": [{{Body}}, "validFrom": "2024-13-01" }] }""").Faults.ShouldHaveSingleItem();

        In("sv", fault).ShouldBe("bodies[0].validFrom: ”2024-13-01” är inget datum (åååå-mm-dd)");
        In("en", fault).ShouldBe("bodies[0].validFrom: \"2024-13-01\" is not a date (yyyy-mm-dd)");
    }

    [Fact]
    public void Unknown_word_is_told_with_the_words_that_will_do() =>
        In("sv", Read("""{ "format": "strategytracker/1", "bodies": [{ "key": "a", "name": "A", "kind": "nämnd" }] }""").Faults[0])
            .ShouldBe("bodies[0].kind: ”nämnd” går inte. Välj något av: municipality, council, executiveBoard, committee, company, administration, forum, external");

    [Fact]
    public void Every_code_has_words()
    {
        foreach (var code in typeof(FaultCode).GetFields().Select(f => (string)f.GetRawConstantValue()!))
        {
            ExchangeTexts.ResourceManager.GetString(code, CultureInfo.GetCultureInfo("sv")).ShouldNotBeNullOrWhiteSpace(code);
        }
    }

    [Fact]
    public void Byte_that_is_not_UTF8_is_told_with_its_position()
    {
        var latin1 = Encoding.Latin1.GetBytes("""{ "format": "strategytracker/1", "note": "Åtgärd" }""");

        var fault = PackageReader.Read(latin1).Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe(FaultCode.NotUtf8);
        fault.Arguments.ShouldBe([Array.IndexOf(latin1, (byte)0xC5)]);
    }

    [Fact]
    public void File_in_UTF16_is_not_UTF8() =>
        PackageReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray()).Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCode.NotUtf8);

    [Fact]
    public void Byte_order_mark_of_UTF8_does_no_harm() =>
        PackageReader.Read(Encoding.UTF8.GetPreamble().Concat("""{ "format": "strategytracker/1" }"""u8.ToArray()).ToArray()).Package.ShouldNotBeNull();

    [Fact]
    public void Place_where_the_JSON_breaks_is_told_by_line_and_character()
    {
        var fault = Read("{\n  \"format\": \"strategytracker/1\",\n  \"bodies\": [}\n}").Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe(FaultCode.NotJson);
        fault.Arguments.ShouldBe([3L, 14L]);
    }

    [Fact]
    public void Clauses_nested_without_end_are_refused()
    {
        var nested = string.Concat(Enumerable.Repeat("""{ "key": "c", "kind": "text", "clauses": [""", 40)) + string.Concat(Enumerable.Repeat("]}", 40));

        Read($$"""{ "format": "strategytracker/1", "documents": [{ "key": "d", "title": "D", "type": "t", "editions": [{ "label": "1", "status": "draft", "clauses": [{{nested}}] }] }] }""")
            .Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCode.TooDeep);
        Read(new string('[', 100_000)).Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCode.TooDeep);
    }

    [Fact]
    public void File_larger_than_the_limit_is_refused_unread() =>
        PackageReader.Read(new byte[PackageReader.MaxBytes + 1]).Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCode.TooLarge);

    [Fact]
    public void File_with_a_fault_in_every_value_is_told_until_it_is_enough()
    {
        var faults = Read($$"""{ "format": "strategytracker/1", "bodies": [{{string.Join(',', Enumerable.Repeat("7", 100_000))}}] }""").Faults;

        faults.Count.ShouldBe(PackageFaults.Most + 1);
        faults[^1].Code.ShouldBe(FaultCode.TooManyFaults);
    }

    private static PackageReading Read(string json) => PackageReader.Read(Encoding.UTF8.GetBytes(json));

    private static string In(string language, PackageFault fault)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return fault.ToString();
    }
}
