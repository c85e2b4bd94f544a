using System.Xml.Linq;
using StrategyTracker.Features.OpenData;
using StrategyTracker.Features.PublicWeb;

namespace StrategyTracker.Tests.Features.OpenData;

/// <summary>What DCAT-AP-SE (docs.dataportal.se/dcat) asks of each thing in the catalogue, as in its own example of what is mandatory.</summary>
public sealed class DcatProfileTests
{
    private static readonly XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace dcat = "http://www.w3.org/ns/dcat#";
    private static readonly XNamespace terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace foaf = "http://xmlns.com/foaf/0.1/";
    private static readonly XNamespace vcard = "http://www.w3.org/2006/vcard/ns#";

    private static readonly XDocument catalogue = DcatCatalogue.Write(new PublicContact("Exempelstad", "digitalisering@exempelstad.se"), "https://plan.exempelstad.se", new FrozenDays(new(2025, 2, 20), new(2026, 2, 20)));

    /// <summary>A thing, a property that it must have, and how many at most (0 for any).</summary>
    public static TheoryData<string, string, int> Mandatory => new()
    {
        { "dcat:Catalog", "dcterms:title", 0 },
        { "dcat:Catalog", "dcterms:description", 0 },
        { "dcat:Catalog", "dcterms:publisher", 1 },
        { "dcat:Catalog", "dcterms:license", 1 },
        { "dcat:Catalog", "dcat:dataset", 0 },
        { "foaf:Agent", "foaf:name", 0 },
        { "dcat:Dataset", "dcterms:title", 0 },
        { "dcat:Dataset", "dcterms:description", 0 },
        { "dcat:Dataset", "dcterms:publisher", 1 },
        { "dcat:Distribution", "dcat:accessURL", 0 },
        { "vcard:Organization", "vcard:fn", 1 },
        { "vcard:Organization", "vcard:hasEmail", 0 },
    };

    /// <summary>What it recommends and there is something to say of.</summary>
    public static TheoryData<string, string> Recommended => new()
    {
        { "dcat:Catalog", "dcterms:language" },
        { "dcat:Catalog", "foaf:homepage" },
        { "dcat:Catalog", "dcat:themeTaxonomy" },
        { "foaf:Agent", "dcterms:type" },
        { "dcat:Dataset", "dcat:contactPoint" },
        { "dcat:Dataset", "dcat:distribution" },
        { "dcat:Dataset", "dcat:keyword" },
        { "dcat:Dataset", "dcat:theme" },
        { "dcat:Distribution", "dcterms:format" },
        { "dcat:Distribution", "dcterms:license" },
        { "dcat:Distribution", "dcat:downloadURL" },
        { "dcat:Distribution", "dcat:mediaType" },
    };

    [Theory]
    [MemberData(nameof(Mandatory))]
    public void What_is_mandatory_is_there_and_says_something(string thing, string property, int most)
    {
        var things = Things(thing);

        things.ShouldNotBeEmpty();
        foreach (var values in things.Select(t => t.Elements(Name(property)).ToList()))
        {
            values.ShouldNotBeEmpty();
            values.ShouldAllBe(v => v.Value.Length > 0 || v.Attribute(rdf + "resource")!.Value.Length > 0);
            values.Count.ShouldBeLessThanOrEqualTo(most == 0 ? int.MaxValue : most);
        }
    }

    [Theory]
    [MemberData(nameof(Recommended))]
    public void What_is_recommended_is_there(string thing, string property) =>
        Things(thing).ShouldAllBe(t => t.Elements(Name(property)).Any());

    [Fact]
    public void Everything_has_an_address_of_its_own_and_what_is_pointed_to_within_the_catalogue_is_there()
    {
        var abouts = catalogue.Root!.Elements().Select(e => e.Attribute(rdf + "about")!.Value).ToList();

        abouts.ShouldBeUnique();
        catalogue.Descendants().Attributes(rdf + "resource").Select(a => a.Value).Where(to => to.Contains('#', StringComparison.Ordinal) && !to.StartsWith("http://", StringComparison.Ordinal))
            .ShouldAllBe(to => abouts.Contains(to));
    }

    [Fact]
    public void Licence_is_named_by_the_address_that_the_profile_chooses_among() =>
        catalogue.Descendants(terms + "license").Select(l => l.Attribute(rdf + "resource")!.Value).Distinct()
            .ShouldBe(["http://creativecommons.org/publicdomain/zero/1.0/"]);

    [Fact]
    public void Without_an_address_there_is_no_contact_rather_than_one_that_the_profile_refuses()
    {
        var silent = DcatCatalogue.Write(new PublicContact("Exempelstad", null), "https://plan.exempelstad.se", null);

        silent.Descendants(vcard + "Organization").ShouldBeEmpty();
        silent.Descendants(dcat + "contactPoint").ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_is_read_from_frozen_reports_says_when_it_was_issued_and_changed()
    {
        foreach (var (thing, keys) in new[]
        {
            ("dcat:Dataset", new[] { "bedomningar", "rapporter" }),
            ("dcat:Distribution", ["bedomningar-csv", "bedomningar-json", "rapporter-csv", "rapporter-json"]),
        })
        {
            var dated = Things(thing).Where(t => t.Element(terms + "modified") is not null).ToList();

            dated.Select(t => t.Attribute(rdf + "about")!.Value.Split('#')[1]).ShouldBe(keys);
            dated.ShouldAllBe(t => t.Element(terms + "issued")!.Value == "2025-02-20" && t.Element(terms + "modified")!.Value == "2026-02-20");
        }
    }

    [Fact]
    public void Before_any_report_is_frozen_no_day_is_told() =>
        DcatCatalogue.Write(new PublicContact("Exempelstad", null), "https://plan.exempelstad.se", null).Descendants(terms + "modified").ShouldBeEmpty();

    private static List<XElement> Things(string name) => [.. catalogue.Root!.Elements(Name(name))];

    private static XName Name(string name) => name.Split(':') switch
    {
        ["dcat", var local] => dcat + local,
        ["dcterms", var local] => terms + local,
        ["foaf", var local] => foaf + local,
        ["vcard", var local] => vcard + local,
        _ => throw new ArgumentException("An unknown prefix.", nameof(name)),
    };
}
