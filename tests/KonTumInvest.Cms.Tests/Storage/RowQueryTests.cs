using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Tests.Storage;

[Collection(StoreSuite.Name)]
public sealed class RowQueryTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Apply_CapturedValuesAndLists_MatchTheSameRows(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Cha");
        var first = host.AddPage("Một", parent);
        var second = host.AddPage("Hai", parent);
        int[] ids = [first.Id, second.Id];
        List<Guid> keys = [second.Key];

        Assert.Equal([first.Id, second.Id], Matches(host, query => query.Where(x => x.ParentId == parent.Id)));
        Assert.Equal([first.Id, second.Id], Matches(host, query => query.Where(x => ids.Contains(x.Id))));
        Assert.Equal([second.Id], Matches(host, query => query.Where(x => keys.Contains(x.Key))));
        Assert.Equal([first.Id], Matches(host, query => query.Where(x => x.ParentId == parent.Id).WhereNotIn(x => x.Id, new[] { second.Id })));
        Assert.Equal([second.Id], Matches(host, query => query.WhereIn(x => x.Key, new[] { second.Key })));
        Assert.Equal(
            [first.Id, second.Id],
            Matches(host, query => query.WhereAny([x => x.Id == first.Id, y => y.Id == second.Id]))
        );
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Apply_TextComparisons_IgnoreCaseButNotToneMarks(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Cha");
        var node = host.AddPage("Cụm công nghiệp ĐĂK TÔ 100%", parent);
        _ = host.AddPage("Khu kinh tế Bờ Y", parent);

        Assert.Equal([node.Id], Children(host, parent, x => x.Name!.InvariantContains("đăk tô")));
        Assert.Equal([node.Id], Children(host, parent, x => x.Name!.Contains("Đăk Tô")));
        Assert.Equal([node.Id], Children(host, parent, x => x.Name!.SqlStartsWith("cụm", TextColumnType.NVarchar)));
        Assert.Equal([node.Id], Children(host, parent, x => x.Name!.InvariantEndsWith("100%")));
        Assert.Equal([node.Id], Children(host, parent, x => x.Name!.SqlWildcard("cụm%tô%", TextColumnType.NVarchar)));
        Assert.Equal([node.Id], Children(host, parent, x => x.Name!.InvariantEquals("CỤM CÔNG NGHIỆP đăk tô 100%")));
        Assert.Empty(Children(host, parent, x => x.Name == "cụm công nghiệp đăk tô 100%"));
        Assert.Empty(Children(host, parent, x => x.Name!.InvariantContains("dak to")));
        Assert.Empty(Children(host, parent, x => x.Name!.InvariantStartsWith("%nghiệp")));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Apply_BooleansNullsAndComparisons_Translate(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var parent = host.AddPage("Cha");
        var child = host.AddPage("Con", parent);

        Assert.Equal([child.Id], Children(host, parent, x => !x.Trashed && x.Name != null));
        Assert.Equal([child.Id], Children(host, parent, x => x.Level > 1 && x.SortOrder <= 0 && x.Trashed == false));
        Assert.Equal([child.Id], Children(host, parent, x => x.Path.StartsWith(parent.Path + ",")));
        Assert.Empty(Children(host, parent, x => x.Trashed || x.Level < 2));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Apply_ContentWithRenames_ReadsTheRenamedColumns(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var page = host.AddPage("Trang", published: ["vi"]);
        var typeIds = new[] { page.ContentTypeId };
        var renames = new Dictionary<string, string> { ["ContentType.Id"] = nameof(NodeRow.ContentTypeId) };
        var query = host
            .Scopes.CreateQuery<IContent>()
            .Where(x => x.Id == page.Id && x.Published && typeIds.Contains(x.ContentTypeId) && x.ContentType.Id == page.ContentTypeId);

        var found = host.Stored(database => database.Nodes.Apply(query, renames).Select(node => node.Id).ToList());

        Assert.Equal([page.Id], found);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Apply_EnumerationStoredAsText_ComparesNames(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var entity = Random.Shared.Next(1_000_000, int.MaxValue);
        var wanted = AuditType.Publish;
        AuditType[] several = [AuditType.Publish, AuditType.Move];
        var renames = new Dictionary<string, string> { ["Id"] = "EntityId", ["AuditType"] = "Type" };
        host.Commit(() =>
        {
            var database = host.Scopes.RequiredScope.WritingDatabase;
            database.Audit.AddRange(Entry(entity, "Publish", host.Now), Entry(entity, "Save", host.Now));
            database.SaveChanges();
        });

        var equal = host.Stored(database => database.Audit.Apply(Audit(host).Where(x => x.Id == entity && x.AuditType == wanted), renames).Count());
        var among = host.Stored(database => database.Audit.Apply(Audit(host).Where(x => x.Id == entity && several.Contains(x.AuditType)), renames).Count());

        Assert.Equal((1, 1), (equal, among));
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Apply_DifferentValues_GiveOneStatementText(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);

        var texts = new[] { 7, 8 }
            .Select(id => host.Stored(database => database.Nodes.Apply(Query(host).Where(x => x.ParentId == id)).ToQueryString()))
            .Select(text => text[text.IndexOf("SELECT", StringComparison.Ordinal)..]);

        Assert.Single(texts.Distinct());
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Apply_WhatNoRowHolds_RefusesAndNamesIt(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var query = host.Scopes.CreateQuery<IContent>().Where(x => x.VersionId == 5);

        var refusal = Assert.Throws<NotSupportedException>(() => host.Stored(database => database.Nodes.Apply(query).Count()));

        Assert.Contains(nameof(IContent.VersionId), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_PathPrefixOnSqlite_SearchesTheIndex()
    {
        var host = await hosts.OnAsync(DatabaseProvider.Sqlite);
        var prefix = "-1,12,";

        var plan = host.Stored(database =>
        {
            using var command = database
                .Nodes.Where(node => node.Kind == NodeKind.Document)
                .Apply(Query(host).Where(x => x.Path.SqlStartsWith(prefix, TextColumnType.NVarchar)))
                .CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            database.Database.OpenConnection();
            using var reader = command.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read())
            {
                lines.Add(reader.GetString(3));
            }

            return lines;
        });

        Assert.Contains(plan, line => line.Contains("Path>?", StringComparison.Ordinal));
    }

    private static IQuery<IUmbracoEntity> Query(StoreHost host) => host.Scopes.CreateQuery<IUmbracoEntity>();

    private static IQuery<IAuditItem> Audit(StoreHost host) => host.Scopes.CreateQuery<IAuditItem>();

    private static List<int> Matches(StoreHost host, Func<IQuery<IUmbracoEntity>, IQuery<IUmbracoEntity>> ask) =>
        host.Stored(database => database.Nodes.Apply(ask(Query(host))).OrderBy(node => node.Id).Select(node => node.Id).ToList());

    private static List<int> Children(StoreHost host, NodeRow parent, System.Linq.Expressions.Expression<Func<IUmbracoEntity, bool>> which) =>
        Matches(host, query => query.Where(x => x.ParentId == parent.Id).Where(which));

    private static AuditRow Entry(int entity, string type, DateTime date) =>
        new()
        {
            UserId = -1,
            EntityId = entity,
            Type = type,
            Date = date,
        };
}
