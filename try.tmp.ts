import fs from 'node:fs';
import { drawMap } from '/tmp/wt/maps/scripts/render/figures/draw-map.ts';
import { parseCountry } from '/tmp/wt/maps/scripts/outline/country.ts';
import { paletteOf } from '/tmp/wt/maps/scripts/render/stylesheet.ts';
import { launchBrowser } from '/tmp/wt/maps/tests/launch-browser.ts';
process.chdir('/tmp/wt/maps');
const atlas = JSON.parse(fs.readFileSync('node_modules/world-atlas/countries-50m.json','utf8'));
const palette = paletteOf(fs.readFileSync('templates/tokens.css','utf8'));
const at = {file:'x',line:1,column:1} as never;
const C = (s: string) => s.split(/[ ,]+/).filter(Boolean).map((c,i)=>{const r=parseCountry({value:c,raw:c,at:{file:c,line:i,column:1}} as never); if(!r.country) console.log('??',c); return r.country!}).filter(Boolean);
const EU='AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE';
const AU='DZ AO BJ BW BF BI CV CM CF TD KM CD CG CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW EH ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW';
const sco=[['Member states','CN IN IR KG PK RU TJ UZ'],['Chair, 2023–24','KZ'],['Joining at the Astana summit','BY']];
const maps: Record<string,{g:string[][],f?:string,l?:boolean,lang?:string}> = {
 sco:{g:sco}, scofocus:{g:sco,f:'KZ KG TJ UZ IN PK IR CN'}, scoby:{g:sco,f:'KZ KG TJ UZ IN PK IR CN BY'}, scoru:{g:sco,f:'KZ KG TJ UZ IN PK IR CN BY',lang:'ru'},
 eu:{g:[['Member states',EU],['Candidate countries','AL BA GE MD ME MK RS TR UA'],['Potential candidate','XK']], f:EU.replace('CY','')+' TR'},
 eu2:{g:[['Member states',EU]]},
 asean:{g:[['Members','BN KH ID LA MY MM PH SG TH VN'],['Observer','PG'],['Accession agreed','TL'],['Plus three','CN JP KR']],f:'BN KH ID LA MY MM PH SG TH VN PG TL'},
 au:{g:[['Member states of the African Union',AU]]},
 g20:{g:[['Members','AR AU BR CA CN FR DE IN ID IT JP MX RU SA ZA KR TR GB US'],['Guests','ES NG SG AE']]},
 pif:{g:[['Members of the Pacific Islands Forum','AU CK FJ PF KI MH FM NR NC NZ NU PW PG WS SB TO TV VU']]},
 lu:{g:[['Luxembourg','LU']]}, world:{g:[['P5','CN FR RU GB US'],['Elected members 2024','DZ EC GY JP MT MZ KR SL SI CH']]},
 apec:{g:[['APEC','AU BN CA CL CN HK ID JP KR MY MX NZ PG PE PH RU SG TW TH US VN']],l:false},
 fj:{g:[['Fiji','FJ']]}, ru:{g:[['Russia','RU'],['Mongolia','MN']]}, carib:{g:[['CARICOM','AG BS BB BZ DM GD GY HT JM MS KN LC VC SR TT'],['Associate','AI BM VG KY TC CW']]},
 arctic:{g:[['Arctic Council','CA DK FI IS NO RU SE US']]}, gcc:{g:[['Gulf Cooperation Council','BH KW OM QA SA AE'],['A','YE'],['B','IR'],['C','IQ']]},
};
const pick = process.argv.slice(2);
const b = await launchBrowser(); const p = await b.newPage();
const faces=[400,600].flatMap(w=>['latin','latin-ext','cyrillic'].map(s=>`@font-face{font-family:"Source Sans 3";font-weight:${w};src:url(data:font/woff2;base64,${fs.readFileSync(`node_modules/@fontsource/source-sans-3/files/source-sans-3-${s}-${w}-normal.woff2`).toString('base64')});${({latin:'unicode-range:U+0000-00FF,U+2000-206F','latin-ext':'unicode-range:U+0100-02FF,U+1E00-1EFF', cyrillic:'unicode-range:U+0400-045F,U+0490-0491'} as any)[s]}}`)).join('');
for (const [name,m] of Object.entries(maps)) { if(pick.length&&!pick.includes(name)) continue;
 for (const [kind,w,h,fs_] of [['deck',788,552,18],['brief',642,360,11.3]] as const) {
  const groups=m.g.map(([label,c])=>({label:label!,countries:C(c!)}));
  const t=performance.now();
  const {svg,findings}=drawMap({groups,focus:m.f?C(m.f):groups.flatMap(g=>g.countries),labels:m.l??true},{width:w,height:h,fontSize:fs_,palette,language:m.lang??'en-GB',idPrefix:`${kind}-${name}`},atlas,at);
  console.log(name,kind,svg.length,Math.round(performance.now()-t)+'ms',findings.map(f=>f.code+' '+f.message).join(' | '), /NaN|undefined/.test(svg)?'NAN!':'');
  fs.writeFileSync(`/tmp/maps/${name}-${kind}.svg`,svg);
  await p.setViewport({width:w,height:h}); await p.setContent(`<style>${faces}body{margin:0;background:#fff}svg{display:block}</style>${svg}`); await p.evaluate(()=>document.fonts.ready);
  await p.screenshot({path:`/tmp/maps/${name}-${kind}.png`});
 }}
await b.close();
