using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Scopes nest, roll back as a whole, and keep writers apart.</summary>
public sealed class ScopeTests(ContractHost host) : ContractTest(host)
{
    private ICoreScopeProvider Scopes => Site.Service<ICoreScopeProvider>();

    [Fact]
    public void OuterScope_NotCompleted_UndoesWhatInnerOnesSavedAndSaysNothing()
    {
        var key = Guid.NewGuid();

        using (Scopes.CreateCoreScope())
        {
            Assert.True(SaveNew(key).Success);
        }

        Assert.Null(Content.GetById(key));
        Assert.DoesNotContain($"saved {key}", Host.Notifications.Heard);
    }

    [Fact]
    public void Exception_InsideAScope_UndoesAndLetsTheNextWriterIn()
    {
        var key = Guid.NewGuid();

        Assert.Throws<InvalidOperationException>(SaveThenFail);

        Assert.Null(Content.GetById(key));
        Assert.True(SaveNew(Guid.NewGuid()).Success);

        void SaveThenFail()
        {
            using var scope = Scopes.CreateCoreScope();
            SaveNew(key);
            throw new InvalidOperationException("The business rule said no.");
        }
    }

    [Fact]
    public void OuterScope_Completed_SavesAndThenAnnounces()
    {
        var key = Guid.NewGuid();

        using (var scope = Scopes.CreateCoreScope())
        {
            SaveNew(key);
            Assert.DoesNotContain($"saved {key}", Host.Notifications.Heard);
            scope.Complete();
        }

        Assert.NotNull(Content.GetById(key));
        Assert.Contains($"saved {key}", Host.Notifications.Heard);
    }

    [Fact]
    public async Task ManyWritersAtOnce_AllFinish()
    {
        const int Writers = 8;

        var keys = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(number => Task.Run(() => CreatePublishedAsync($"Đồng thời {number}", $"Together {number}")))
        );

        Assert.All(keys, key => Assert.NotNull(ReadTitle(key, "vi")));
        Assert.Equal(Writers, keys.Distinct().Count());
    }

    [Fact]
    public async Task TwoWriters_OnOneDocument_LeaveItWhole()
    {
        var key = await CreatePublishedAsync("Ban đầu", "Initial");

        await Task.WhenAll(
            Task.Run(() => Editing.UpdateAsync(key, Titles("Người thứ nhất", "First writer"), Editor)),
            Task.Run(() => Editing.UpdateAsync(key, Titles("Người thứ hai", "Second writer"), Editor))
        );

        var draft = Content.GetById(key)!;
        var titles = (draft.GetValue<string>("title", "vi"), draft.GetValue<string>("title", "en"));
        Assert.Contains(titles, new[] { ("Người thứ nhất", "First writer"), ("Người thứ hai", "Second writer") }.Select(pair => ((string?)pair.Item1, (string?)pair.Item2)));
        Assert.Equal(1, Rows(database => database.Versions.Count(version => version.NodeId == draft.Id && version.Current)));
    }

    private OperationResult SaveNew(Guid key)
    {
        var article = Content.Create("Trong phạm vi", Constants.System.Root, "article");
        article.Key = key;
        article.SetCultureName($"Trong phạm vi {key:N}", "vi");
        article.SetValue("title", "Trong phạm vi", "vi");
        return Content.Save(article);
    }

    private static Umbraco.Cms.Core.Models.ContentEditing.ContentUpdateModel Titles(string vi, string en) =>
        new()
        {
            Variants = [new() { Culture = "vi", Name = vi }, new() { Culture = "en", Name = en }],
            Properties = [Value("title", vi, "vi"), Value("title", en, "en")],
        };
}
