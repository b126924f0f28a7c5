using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;

namespace KonTumInvest.Benchmarks.Enquiries;

/// <summary>A form as one investor opened it: its hidden fields and its cookie, filled in and ready to be sent.</summary>
internal sealed record OpenedForm(string Cookie, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public const string Path = "/en/enquiry/";

    /// <summary>Opens the form in a browser of its own and fills it in as sender <paramref name="number"/>.</summary>
    public static async Task<OpenedForm> OpenAsync(HttpClient client, int number)
    {
        using var answer = await client.GetAsync(new Uri(Path, UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var hidden = page.QuerySelectorAll("main form input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? string.Empty));
        return new OpenedForm(cookie, [.. hidden, .. Typed(number)]);
    }

    /// <summary>Sends the form; the enquiry is stored when the status is <see cref="HttpStatusCode.SeeOther"/>.</summary>
    public async Task<HttpStatusCode> SendAsync(HttpClient client)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
        {
            content.Add(new StringContent(value), name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Cookie", Cookie);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static IEnumerable<KeyValuePair<string, string>> Typed(int number) =>
        [
            new("Form.PersonName", $"Investor {number.ToString(CultureInfo.InvariantCulture)}"),
            new("Form.Organisation", "Measuring Company"),
            new("Form.Country", "VN"),
            new("Form.Email", string.Create(CultureInfo.InvariantCulture, $"investor{number}@sender.example")),
            new("Form.Phone", "0260 386 2345"),
            new("Form.AreaFrom", "1.5"),
            new("Form.AreaTo", "3"),
            new("Form.AreaUnit", "Hectare"),
            new("Form.Timing", "WithinOneYear"),
            new("Form.InvestmentAmount", "2,000,000"),
            new("Form.InvestmentCurrency", "USD"),
            new("Form.Message", "We would like to lease land for a plant that processes medicinal herbs.\nPlease tell us the price."),
            new("Form.ConsentGiven", "true"),
        ];
}
