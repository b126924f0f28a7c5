using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Leads;

namespace KonTumInvest.LeadDesk.Tests.Privacy;

/// <summary>Requests about personal data, and the calls that take them further.</summary>
public abstract class DataRequestCase(DeskSite desk)
{
    protected DeskSite Desk { get; } = desk;

    protected const string Address = "/leads/privacy/requests";

    protected async Task<Lead> LeadAsync() => await Desk.LeadAsync(An.Enquiry() with { Email = $"person-{Guid.CreateVersion7():N}@sender.example" });

    protected async Task<(Guid Id, string Reference)> ReceiveAsync(Lead lead, string kind, DateTimeOffset? receivedAt = null)
    {
        var answer = await Desk.As(Desk.Administrator).AskAsync(HttpMethod.Post, Address, Form(lead, kind, receivedAt));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return (answer.Body!["id"]!.GetValue<Guid>(), answer.Body["reference"]!.GetValue<string>());
    }

    protected static object Form(Lead lead, string kind, DateTimeOffset? receivedAt) =>
        new { formToken = Guid.CreateVersion7(), kind, channel = "Telephone", personName = "Người Yêu Cầu", email = lead.Contact.Email!.Value, language = "vi", asked = "Xin ngừng dùng dữ liệu của tôi.", receivedAt };

    protected Task<TestSupport.Hosting.EditorAnswer> ActAsync(Guid id, string act, object sent) => Desk.As(Desk.Administrator).AskAsync(HttpMethod.Post, $"{Address}/{id}/{act}", sent);

    protected async Task DoneAsync(Guid id, string act, object sent)
    {
        var answer = await ActAsync(id, act, sent);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{act}: {answer.Status} {answer.Body?.ToJsonString()}");
    }
}
