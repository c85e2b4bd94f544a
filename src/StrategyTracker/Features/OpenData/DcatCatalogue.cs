using System.Globalization;
using System.Xml.Linq;
using StrategyTracker.Features.PublicWeb;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.OpenData;

/// <summary>
/// The description of the data sets by DCAT-AP-SE, as RDF/XML, for Sveriges dataportal to harvest. In Swedish and English.
/// </summary>
public static class DcatCatalogue
{
    public const string MediaType = "application/rdf+xml; charset=utf-8";
    public const string LicencePage = "https://creativecommons.org/publicdomain/zero/1.0/";

    /// <summary>The licence by its name in the profile's list, which has no s in it.</summary>
    private const string Licence = "http://creativecommons.org/publicdomain/zero/1.0/";

    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private static readonly XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace dcat = "http://www.w3.org/ns/dcat#";
    private static readonly XNamespace terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace foaf = "http://xmlns.com/foaf/0.1/";
    private static readonly XNamespace vcard = "http://www.w3.org/2006/vcard/ns#";

    /// <param name="publisher">Whose data it is.</param>
    /// <param name="address">Where people reach the product, without a slash at its end.</param>
    /// <param name="frozen">When reports were frozen: what is read from them alone was issued with the first and changed with the latest. Of no other set is it known when what is public of it changed.</param>
    public static XDocument Write(PublicContact publisher, string address, FrozenDays? frozen)
    {
        var page = $"{address}/oppna-data";
        return new XDocument(new XElement(
            rdf + "RDF",
            Prefix("rdf", rdf), Prefix("dcat", dcat), Prefix("dcterms", terms), Prefix("foaf", foaf), Prefix("vcard", vcard),
            new XElement(
                dcat + "Catalog", About($"{page}#katalog"),
                InBoth("title", () => OpenDataTexts.CatalogueTitle.With(publisher.Name)),
                InBoth("description", () => OpenDataTexts.CatalogueAbout),
                Points(terms + "publisher", $"{page}#utgivare"),
                Points(terms + "license", Licence),
                Points(terms + "language", $"{Authority}language/SWE"),
                Points(dcat + "themeTaxonomy", $"{Authority}data-theme"),
                Points(foaf + "homepage", page),
                OpenDataset.All.Select(d => Points(dcat + "dataset", $"{page}#{d.Key}"))),
            new XElement(
                foaf + "Agent", About($"{page}#utgivare"),
                new XElement(foaf + "name", publisher.Name),
                Points(terms + "type", "http://purl.org/adms/publishertype/LocalAuthority")),
            Contact(publisher, page),
            OpenDataset.All.Select(d => Dataset(d, publisher, page, frozen)),
            OpenDataset.All.SelectMany(d => new[] { Distribution(d, page, "csv", "text/csv", frozen), Distribution(d, page, "json", "application/json", frozen) })));
    }

    /// <summary>By the profile a contact has an address; where none has been given there is no contact.</summary>
    private static XElement? Contact(PublicContact publisher, string page) => publisher.Address is not { } mail ? null : new(
        vcard + "Organization", About($"{page}#kontakt"),
        new XElement(vcard + "fn", publisher.Name),
        Points(vcard + "hasEmail", $"mailto:{mail}"));

    private static XElement Dataset(OpenDataset dataset, PublicContact publisher, string page, FrozenDays? frozen) => new(
        dcat + "Dataset", About($"{page}#{dataset.Key}"),
        new XElement(terms + "identifier", dataset.Key),
        InBoth("title", () => dataset.Title),
        InBoth("description", () => dataset.About),
        Days(dataset, frozen),
        Points(terms + "publisher", $"{page}#utgivare"),
        publisher.Address is null ? null : Points(dcat + "contactPoint", $"{page}#kontakt"),
        Points(dcat + "theme", $"{Authority}data-theme/GOVE"),
        Keywords(),
        Points(terms + "accessRights", $"{Authority}access-right/PUBLIC"),
        Points(terms + "accrualPeriodicity", $"{Authority}frequency/CONT"),
        Points(terms + "language", $"{Authority}language/SWE"),
        Points(dcat + "landingPage", page),
        Points(dcat + "distribution", $"{page}#{dataset.Key}-csv"),
        Points(dcat + "distribution", $"{page}#{dataset.Key}-json"));

    private static XElement Distribution(OpenDataset dataset, string page, string format, string mediaType, FrozenDays? frozen) => new(
        dcat + "Distribution", About($"{page}#{dataset.Key}-{format}"),
        InBoth("title", () => $"{dataset.Title} ({format.ToUpperInvariant()})"),
        Days(dataset, frozen),
        Points(dcat + "accessURL", $"{page}/{dataset.Key}.{format}"),
        Points(dcat + "downloadURL", $"{page}/{dataset.Key}.{format}"),
        new XElement(terms + "format", mediaType),
        Points(dcat + "mediaType", $"https://www.iana.org/assignments/media-types/{mediaType}"),
        Points(terms + "license", Licence));

    private static IEnumerable<XElement> Days(OpenDataset dataset, FrozenDays? frozen) =>
        dataset.IsFrozen && frozen is not null ? [Day("issued", frozen.First), Day("modified", frozen.Latest)] : [];

    private static XElement Day(string term, DateOnly day) => new(
        terms + term, new XAttribute(rdf + "datatype", "http://www.w3.org/2001/XMLSchema#date"), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static IEnumerable<XElement> InBoth(string term, Func<string> text)
    {
        foreach (var language in new[] { "sv", "en" })
        {
            using var culture = new CultureScope(language);
            yield return new XElement(terms + term, new XAttribute(XNamespace.Xml + "lang", language), text());
        }
    }

    private static IEnumerable<XElement> Keywords()
    {
        foreach (var language in new[] { "sv", "en" })
        {
            using var culture = new CultureScope(language);
            foreach (var word in OpenDataTexts.Keywords.Split(", "))
            {
                yield return new XElement(dcat + "keyword", new XAttribute(XNamespace.Xml + "lang", language), word);
            }
        }
    }

    private static XAttribute Prefix(string name, XNamespace space) => new(XNamespace.Xmlns + name, space.NamespaceName);

    private static XAttribute About(string what) => new(rdf + "about", what);

    private static XElement Points(XName property, string to) => new(property, new XAttribute(rdf + "resource", to));
}
