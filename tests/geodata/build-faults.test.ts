import { existsSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FixtureCopy } from './fixture-copy';

let copy: FixtureCopy;

beforeEach(() => {
  copy = new FixtureCopy();
  rmSync(copy.path('plan.json'));
});

afterEach(() => copy.remove());

/** Builds the broken copy: nothing may be written. */
function refused(): string {
  const { code, output } = copy.build();
  expect(code).toBe(1);
  expect(existsSync(copy.path('plan.json'))).toBe(false);
  return output;
}

describe('a mistake in a table is named by file, row and column', () => {
  test.each([
    [
      'projects.csv',
      'project-slide,云顶滑道,Yunding Slide,sports,tourism,新建,planned',
      'project-slide,云顶滑道,Yunding Slide,sports,tourism,新建,x',
      'projects.csv 第 4 行「stage」列：“x”不是允许的值，可用：completed',
    ],
    [
      'projects.csv',
      'id,name,name_en,type,sector,action',
      'id,name,name_en,kind,sector,action',
      'projects.csv 第 1 行「kind」列：没有这样的列',
    ],
    [
      'projects.csv',
      'id,name,name_en,type,sector,action',
      'id,name,name_en,kind,sector,action',
      'projects.csv 第 1 行「type」列：缺少这一列',
    ],
    ['projects.csv', 'line:环城路', 'line:外环路', 'projects.csv 第 2 行「at」列：线路表里没有线“外环路”'],
    [
      'projects.csv',
      'through:禾心街道>古窑村>town-songling',
      'through:禾心街道>古瑶村>town-songling',
      'projects.csv 第 7 行「at」列：地名表里没有地名“古瑶村”。是不是“古窑村”？',
    ],
    [
      'projects.csv',
      'subject:place-qingxi',
      'subject:place-qinxi',
      'projects.csv 第 10 行「at」列：没有别的编号“place-qinxi”',
    ],
    [
      'places.csv',
      '稻香村,town-daoxiang',
      '稻香村,town-daoxang',
      'places.csv 第 3 行「town」列：没有乡镇编号“town-daoxang”。是不是“town-daoxiang”？',
    ],
    ['places.csv', ',古窑村,,,,', ',古瑶村,,,,', 'places.csv 第 4 行「at」列：地名表里没有地名“古瑶村”'],
    [
      'places.csv',
      'place-guyao,',
      'place-luzhou,',
      'places.csv 第 6 行「id」列：编号“place-luzhou”重复，第 4 行已经用过',
    ],
    ['places.csv', 'district,青禾区', 'district-2,青禾区', 'places.csv「id」列：缺少编号为 district 的一行'],
    ['places.csv', ',溪边的公园,', ',,', 'places.csv 第 6 行「gist」列：这一格必须填写'],
    [
      'platforms.csv',
      'family-towns,family',
      'family-towns,group',
      'platforms.csv 第 2 行「kind」列：“group”不是允许的值',
    ],
    [
      'platforms.csv',
      'platform-enclave,platform',
      'project-slide,platform',
      'projects.csv 第 4 行「id」列：编号“project-slide”重复，platforms.csv 第 6 行已经用过',
    ],
    [
      'towns.csv',
      'town-hexin,禾心街道,Hexin Street,street',
      'town-hexin,禾心街道,Hexin Street,city',
      'towns.csv 第 2 行「type」列',
    ],
    ['towns.csv', '118.905,28.905,45', '118.905,28.905,大', 'towns.csv 第 2 行「area_km2」列：“大”不是数字'],
    ['towns.csv', '45,禾心街道', '45,禾芯街道', 'towns.csv 第 2 行「seat」列：没有地名“禾芯街道”'],
    [
      'relations.csv',
      'core-main,part,pattern-cores,2.1',
      'core-main,part,core-main,2.1',
      'relations.csv 第 2 行「object」列：自己不能和自己有关系',
    ],
    [
      'relations.csv',
      'core-main,part,pattern-cores,2.1',
      'core-main,part,pattern-core,2.1',
      'relations.csv 第 2 行「object」列：没有编号“pattern-core”',
    ],
    [
      'relations.csv',
      'core-main,part,pattern-cores,2.1',
      'core-main,part,pattern-cores,2.9',
      'relations.csv 第 2 行「section」列：没有章节编号“2.9”',
    ],
    [
      'links.csv',
      'district,1,names,1,',
      'distrikt,1,names,1,',
      'links.csv 第 2 行「subject」列：没有编号“distrikt”',
    ],
    [
      'links.csv',
      'district,1,names,1,',
      'district,1,names,9,',
      'links.csv 第 2 行「paragraph」列：“1”只有 1 段（0 是标题），没有第 9 段',
    ],
    [
      'links.csv',
      'district,1,names,1,',
      'district,1,names,一,',
      'links.csv 第 2 行「paragraph」列：“一”不是整数',
    ],
    [
      'indicators.csv',
      'grain,table-1',
      'grain,table-9',
      'indicators.csv 第 2 行「table」列：提纲里没有编号为“table-9”的表',
    ],
    ['indicators.csv', ',binding,', ',strict,', 'indicators.csv 第 3 行「nature」列：“strict”不是允许的值'],
    ['left-out.csv', '晒谷坪水库,', '晒谷坪水库', 'left-out.csv 第 2 行：这一行有 1 格，表头有 2 列'],
    [
      'sources/gazetteer.csv',
      '118.9,28.916',
      '118.9度,28.916',
      'sources/gazetteer.csv 第 6 行「lng」列：“118.9度”不是数字',
    ],
    [
      'sources/town-facts.csv',
      '118.94,28.84,95',
      '118.94,28.84,',
      'sources/town-facts.csv 第 5 行「area_km2」列：这一格必须填写',
    ],
    ['elements.yaml', 'kind: core', 'kind: heart', 'elements.yaml 第 10 行「kind」项：“heart”不是允许的值'],
    ['elements.yaml', 'members: [town-songling]', 'members: [town-songlin]', '没有乡镇编号“town-songlin”'],
    ['elements.yaml', 'buffer_km', 'bufer_km', 'elements.yaml 第 35 行「shape.bufer_km」项：没有这样的项'],
    ['outline.yaml', "parent: '1'", "parent: '9'", 'outline.yaml 第 13 行「parent」项：没有编号为“9”的章节'],
    ['outline.yaml', 'parent: null', "parent: '1.1'", '上级章节绕成了圈'],
    ['outline.yaml', 'kind: chapter', 'kind: part', 'outline.yaml 第 2 行「kind」项：“part”不是允许的值'],
    [
      'outline.yaml',
      '  kind: chapter',
      '\tkind: chapter',
      'outline.yaml 第 2 行：第 2 列起读不下去（YAML 语法错误：缩进用了制表符',
    ],
    [
      'plan.yaml',
      'publicity: 内部',
      'publicity: 秘密',
      'plan.yaml 第 10 行「publication.publicity」项：“秘密”不是允许的值，可用：内部、公开',
    ],
    [
      'plan.yaml',
      'extent: [118.3, 28.4',
      'extent: [119.8, 28.4',
      'plan.yaml 第 14 行「extent」项：要写成 [西, 南, 东, 北]',
    ],
    ['sources/lines.json', '"name":"青溪"', '"name":5', 'sources/lines.json：第 1 条线不完整'],
    ['sources/lines.json', '[\n', '[[\n', 'sources/lines.json'],
    ['sources/district.geojson', '"Polygon"', '"Point"', 'sources/district.geojson：应当恰好有一个面'],
  ])('%s: %s', (file, before, after, message) => {
    copy.replace(file, before, after);
    expect(refused()).toContain(message);
  });
});

describe('a file as a whole', () => {
  test('is missing', () => {
    rmSync(copy.path('places.csv'));
    expect(refused()).toContain('places.csv：找不到这个文件');
  });

  test('that cannot be read is named once, not at every mention', () => {
    copy.replace('outline.yaml', '  kind: chapter', '\tkind: chapter');
    expect(refused()).toMatch(/^qinghe：源文件有 1 处错误/u);
  });

  test('is empty', () => {
    copy.write('relations.csv', '');
    copy.write('outline.yaml', '# nothing\n');
    const output = refused();
    expect(output).toContain('relations.csv：文件是空的');
    expect(output).toContain('outline.yaml：文件是空的');
  });

  test('has an open quotation mark', () => {
    copy.replace('projects.csv', '已建成的桥', '"已建成的桥');
    expect(refused()).toContain('projects.csv');
  });

  test('is not UTF-8', () => {
    copy.write('places.csv', copy.read('places.csv').replace('青禾区', '�禾区'));
    expect(refused()).toContain('places.csv：文件不是 UTF-8 编码');
  });

  test('may begin with a byte order mark, as spreadsheets write it', () => {
    copy.write('places.csv', `\uFEFF${copy.read('places.csv')}`);
    copy.write('elements.yaml', `\uFEFF${copy.read('elements.yaml')}`);
    expect(copy.build().code).toBe(0);
  });

  test('all mistakes of all files are named at once', () => {
    copy.replace('projects.csv', 'line:环城路', 'line:外环路');
    copy.replace('places.csv', ',溪边的公园,', ',,');
    copy.replace('elements.yaml', 'kind: core', 'kind: heart');
    const output = refused();
    expect(output).toMatch(/^qinghe：源文件有 3 处错误，没有生成任何文件。/u);
    for (const file of ['projects.csv 第 2 行', 'places.csv 第 6 行', 'elements.yaml 第 10 行']) {
      expect(output).toContain(file);
    }
  });
});
